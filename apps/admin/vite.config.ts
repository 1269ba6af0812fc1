import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env['ZS_API'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // The policy of the staff listener allows scripts and fonts from itself only, so nothing is inlined as data:.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // For working on the screens against a server that runs already.
  server: { proxy: { '/api': api, '/trpc': api } },
})
