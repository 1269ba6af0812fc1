import { audit, auditLine, auditReleases, changesOfSet, openSealed } from '@zhaoshang/db'
import { dayOfInstant, epochMs, opens } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { changeView, changeViewSchema } from './change-view.ts'
import { lineView, lineViewSchema } from './line-view.ts'

/** Records of one write that are shown; a write of a whole form touches thousands. */
const mostChanges = 200

/**
 * One entry with what it changed. Business values are masked unless a case that
 * both have released opens them; such a look goes on record itself.
 */
export const entry = permitted('audit.read')
  .input(z.strictObject({ seq: z.int().min(1) }))
  .output(
    z.strictObject({
      line: lineViewSchema,
      changes: z.array(changeViewSchema),
      /** More were changed than are shown. */
      more: z.boolean(),
      /** Cases under which values are shown. */
      cases: z.array(z.string()),
    }),
  )
  .query(async ({ ctx, input: { seq } }) => {
    const { database, actor, plan, requestId } = ctx
    const found = await auditLine(database, seq)
    if (!found) throw new Refused({ code: 'not-found', what: 'audit' })
    const set = found.detail.changeSet
    const all = typeof set === 'string' ? await changesOfSet(database, set, mostChanges + 1) : []
    const changes = all.slice(0, mostChanges)
    const now = Date.now()
    const releases = (await auditReleases(database, actor.userId)).map((release) => ({
      ...release,
      validUntilMs: epochMs(release.validUntil),
    }))
    const day = dayOfInstant(found.at)
    const under = changes.map((change) => releases.find((release) => opens(release, { ...change, day }, now)))
    const cases = [...new Set(under.flatMap((release) => release?.caseNumber ?? []))]
    if (cases.length > 0) {
      await audit(database, {
        actor: actor.userId,
        action: 'audit.look',
        detail: { request: requestId, entry: seq, cases: cases.join('、') },
      })
    }
    const opened = await openSealed(
      database,
      changes.flatMap(({ before, after }) => [before, after]),
    )
    return {
      line: lineView(found),
      changes: changes.map((change, i) =>
        changeView(
          plan,
          { ...change, before: opened[2 * i] ?? null, after: opened[2 * i + 1] ?? null },
          under[i] !== undefined,
        ),
      ),
      more: all.length > mostChanges,
      cases,
    }
  })
