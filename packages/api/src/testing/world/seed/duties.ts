import type { SeedPlace } from './place.ts'

/** The duty that every unit of the world carries. */
export const worldDuty = 'world-duty'

/** A task under a duty with a project and a file as evidence, and the report on a quarter. */
export async function seedDuties({ w, unit, mark }: SeedPlace, project: string) {
  const text = mark('duty')
  const task = await w.create('dutyTask', { responsibility: worldDuty, year: 2024, unit, title: text, text })
  // One for each quarter.
  const quarter = { responsibility: worldDuty, unit, quarter: '2024-Q1' }
  const [known] = await w.query<{ id: string }>('select id from duty_report where unit = $1', [unit])
  const report = known ?? (await w.create('dutyReport', { ...quarter, selfText: text, remark: text }))
  const of = { ofEntity: 'dutyTask' as const, ofId: task.id, unit, note: text }
  const evidence = await w.create('evidence', {
    ...of,
    kind: 'record',
    entity: 'project',
    entityId: project,
    title: mark('project'),
  })
  await w.create('evidence', { ...of, kind: 'file', title: text })
  return { dutyTask: task.id, dutyReport: report.id, evidence: evidence.id }
}
