import { recordsById, type Queryable, type RegisterRecord } from '@zhaoshang/db'
import type { PolicyName } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'
import { mostAtOnce } from './chosen-projects.ts'

/** Projects at the versions that a preview showed. */
export const atVersionsSchema = z
  .array(z.strictObject({ id: z.string().max(100), version: z.int() }))
  .min(1)
  .max(mostAtOnce)

/** So many that changed meanwhile are named. */
const named = 20

/** The projects as they stand, refused as a whole where one may not be changed or changed since it was looked at. */
export async function rowsAtVersions(
  ctx: ActorContext,
  q: Queryable,
  policy: PolicyName,
  rows: z.infer<typeof atVersionsSchema>,
): Promise<RegisterRecord[]> {
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  const records = await recordsById(q, 'project', [...versions.keys()], { sensitive: false })
  if (records.length < versions.size) throw new Refused({ code: 'not-found', what: 'project' })
  for (const record of records) assertMay(ctx, policy, { reportingUnit: record.reportingUnit })
  const stale = records.filter(({ id, version }) => versions.get(id) !== version)
  if (stale.length > 0)
    throw new Refused({
      code: 'rows-stale',
      rows: stale.length,
      names: stale.slice(0, named).map(({ name }) => name),
    })
  return records
}
