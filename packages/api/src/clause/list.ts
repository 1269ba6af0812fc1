import { evidenceByIds, newestEvidence } from '@zhaoshang/db'
import {
  capabilities,
  dayOfInstant,
  instantSchema,
  unitOf,
  yearOf,
  type CapabilityId,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { evidenceViews } from '../duty/evidence-view.ts'
import type { ActorContext } from '../context/staff-context.ts'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'
import { figuresOf } from './figures.ts'

/** How each clause is carried out: its obligations, what serves them, the live figures and the newest evidence. */
export const list = permitted('clause.read')
  .output(
    z.strictObject({
      clauses: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          obligations: z.array(
            z.strictObject({
              id: z.string(),
              text: z.string(),
              /** Absent: a principle, which asks for no record of its own. */
              capability: z.string().nullable(),
              capabilityName: z.string().nullable(),
              /** Where it is served; null where nothing serves it yet. */
              path: z.string().nullable(),
              side: z.enum(['console', 'portal']).nullable(),
              missing: z.string().nullable(),
              figures: z.array(z.strictObject({ label: z.string(), value: z.string() })),
              tasks: z.int(),
              done: z.int(),
              evidence: z
                .strictObject({ title: z.string().nullable(), unitName: z.string(), at: instantSchema })
                .nullable(),
            }),
          ),
        }),
      ),
      counts: z.strictObject({ obligations: z.int(), served: z.int(), principles: z.int() }),
    }),
  )
  .query(({ ctx }) => readClauses(ctx))

/** The same, also for the file to take away. */
export async function readClauses(ctx: ActorContext) {
  const { plan, database, clock, screens } = ctx
  const year = yearOf(dayOfInstant(clock.now()))
  const [newest, figures] = await Promise.all([newestEvidence(database, year), figuresOf(ctx)])
  const rows = await evidenceByIds(
    database,
    newest.flatMap(({ evidence }) => evidence ?? []),
  )
  const views = await evidenceViews(database, ctx, rows)
  const titles = new Map([...views.values()].flat().map(({ id, title }) => [id, title]))
  const clauses = plan.clauses.map(({ id, title, obligations }) => ({
    id,
    title,
    obligations: obligations.map(({ id: obligation, text, by }) => {
      const capability: CapabilityId | null = 'capability' in by ? by.capability : null
      const screen = capability === null ? undefined : screens[capability]
      const under = plan.responsibilities
        .filter((duty) => duty.obligations.includes(obligation))
        .flatMap((duty) => newest.filter(({ responsibility }) => responsibility === duty.id))
      const latest = under
        .filter(({ evidence }) => evidence !== null)
        .sort((a, b) => (a.at < b.at ? 1 : -1))[0]
      return {
        id: obligation,
        text,
        capability,
        capabilityName: capability === null ? null : capabilities[capability],
        path: screen?.path ?? null,
        side: screen?.side ?? null,
        missing: screen?.missing ?? null,
        figures: capability === null ? [] : (figures[capability] ?? []),
        tasks: under.reduce((sum, one) => sum + one.tasks, 0),
        done: under.reduce((sum, one) => sum + one.done, 0),
        evidence: latest
          ? {
              // Evidence may name another unit's project: only whoever reads its duties sees it.
              title: may(ctx, 'duty.read', { unit: latest.unit })
                ? (titles.get(latest.evidence ?? '') ?? null)
                : null,
              unitName: unitOf(plan, latest.unit)?.shortName ?? latest.unit,
              at: latest.at,
            }
          : null,
      }
    }),
  }))
  const all = clauses.flatMap(({ obligations }) => obligations)
  const bound = all.filter(({ capability }) => capability !== null)
  return {
    clauses,
    counts: {
      obligations: bound.length,
      served: bound.filter(({ path }) => path !== null).length,
      principles: all.length - bound.length,
    },
  }
}
