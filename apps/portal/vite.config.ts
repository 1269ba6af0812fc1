import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  environments: {
    ssr: {
      build: {
        // The entry makes the handler inside the same bundle as the routes: the router's contexts are
        // compared by identity, and a second copy of the router would not find them.
        rollupOptions: { input: './server/entry.ts' },
      },
      // What the domain imports is not reachable from the build directory; the bundle stands alone.
      resolve: { noExternal: true },
    },
  },
})
