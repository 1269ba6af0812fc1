import { auditReleases, userNames } from '@zhaoshang/db'
import { holds } from '@zhaoshang/domain'
import { z } from 'zod'
import { signedIn } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { releaseView, releaseViewSchema } from './release-view.ts'

/** Cases: the audit administrator's own, all for the two who decide. */
export const releases = signedIn
  .output(z.array(releaseViewSchema))
  .query(async ({ ctx: { database, plan, actor } }) => {
    const decides = holds(plan, actor, 'audit.release') || holds(plan, actor, 'audit.release-security')
    if (!decides && !holds(plan, actor, 'audit.read'))
      throw new Refused({ code: 'not-permitted', policy: 'audit.read' })
    const rows = await auditReleases(database, decides ? null : actor.userId)
    const names = await userNames(
      database,
      rows.map(({ askedBy }) => askedBy),
    )
    return rows.map((row) => releaseView(row, names))
  })
