import type { Database } from '@zhaoshang/db'
import { TRPCError } from '@trpc/server'
import type { StaffContext } from '../context/staff-context.ts'
import { createStaffCallerFactory } from '../procedure/staff.ts'
import type { Access } from '../procedure/access.ts'
import { refusalOf } from '../refusal/refused.ts'
import type { RefusalCode } from '../refusal/refusal.ts'
import { publicRouter } from '../public-router.ts'
import { staffRouter } from '../staff-router.ts'

/** What a test needs to know of a procedure. */
export interface KnownProcedure {
  readonly path: string
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly access: Access['access'] | undefined
  /** The schema of its input; undefined where it takes none. */
  readonly input: unknown
}

/** Every procedure of the staff router, by walking it. */
export const staffProcedures: readonly KnownProcedure[] = proceduresOf(staffRouter)
export const publicProcedures: readonly KnownProcedure[] = proceduresOf(publicRouter)

function proceduresOf(router: { readonly _def: { readonly procedures: unknown } }): KnownProcedure[] {
  // Typed as a tree, kept flat by path.
  const flat = router._def.procedures as Record<
    string,
    { readonly _def: { type: KnownProcedure['type']; meta?: Access; inputs: readonly unknown[] } }
  >
  return Object.entries(flat).map(
    ([
      path,
      {
        _def: { type, meta, inputs },
      },
    ]) => ({
      path,
      type,
      access: meta?.access,
      input: inputs.at(-1),
    }),
  )
}

/** What a procedure said: its answer, or the code of its refusal; `text` is all that reached the caller. */
export interface Said {
  readonly code: RefusalCode | 'ok'
  readonly text: string
  /** What only a log would show of a bug. */
  readonly bug?: unknown
}

const callerOf = createStaffCallerFactory(staffRouter)

/** Asks a procedure in process, on the given database, as whoever the context says. */
export async function ask(
  context: StaffContext,
  database: Database,
  path: string,
  input: unknown,
): Promise<Said> {
  const caller: unknown = callerOf({ ...context, database })
  const procedure = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller)
  try {
    const answer = await (procedure as (input: unknown) => Promise<unknown>)(input)
    return { code: 'ok', text: JSON.stringify(answer) ?? '' }
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    const refusal = refusalOf(error)
    return {
      code: refusal.code,
      text: JSON.stringify(refusal),
      ...(refusal.code === 'internal' && { bug: error.cause ?? error }),
    }
  }
}
