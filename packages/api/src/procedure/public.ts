import { initTRPC } from '@trpc/server'
import type { PublicContext } from '../context/public-context.ts'
import type { Access } from './access.ts'

const t = initTRPC.context<PublicContext>().meta<Access>().create({ isDev: false })

export const publicRouterOf = t.router
export const createPublicCallerFactory = t.createCallerFactory

/** For everybody: the reader behind it sees only what is published. */
export const open = t.procedure.meta({ access: 'public' })
