import type { SeedPlace } from './place.ts'

/** An entry of funds in place that the office rejected once, and a yearly plan. */
export async function seedFunds({ w, mark }: SeedPlace, project: string) {
  const text = mark('project')
  const entry = await w.create('fundEntry', {
    projectId: project,
    kind: 'entry',
    month: '2024-03',
    currency: 'CNY',
    minor: 100_000_000,
    yuan: 1_000_000,
    source: text,
    note: text,
  })
  await w.create('fundCheck', { entryId: entry.id, verdict: 'rejected', note: text })
  await w.create('fundPlan', { projectId: project, year: 2024, yuan: 5_000_000 })
  return { fundEntry: entry.id }
}
