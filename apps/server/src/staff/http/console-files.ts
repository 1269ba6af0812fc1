import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendRefusal } from './replies.ts'

/** The console's built files; every address that is no file is one of its own and gets its page. */
export async function serveConsole(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    preCompressed: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/')
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const page =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !isApi(request.url) &&
      !/\.\w+$/.test(pathOf(request.url))
    if (!page) return sendRefusal(request, reply, { code: 'not-found', what: 'page' })
    return reply.sendFile('index.html')
  })
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url
}

function isApi(url: string): boolean {
  return /^\/(api|trpc)(\/|$)/.test(pathOf(url))
}
