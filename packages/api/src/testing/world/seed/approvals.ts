import { assertDay } from '@zhaoshang/domain'
import { fromDay, type SeedPlace } from './place.ts'

/** A question about the unit's membership that waits for answers. */
export async function seedApprovals({ w, unit }: SeedPlace) {
  const [version] = await w.query<{ id: string }>('select id from plan_version limit 1')
  const approval = await w.create('approval', {
    flow: 'member-change',
    planVersion: version?.id ?? '',
    day: fromDay,
    subjectKind: 'member-change',
    subject: { kind: 'add', unit, day: assertDay('2024-05-01'), reason: '工作需要' },
    title: '增加成员单位',
    unit,
    // Nobody else but the office may.
    proposedBy: 'user-role-office',
    state: 'open',
  })
  return { approval: approval.id }
}
