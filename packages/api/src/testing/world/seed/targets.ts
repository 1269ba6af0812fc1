import { fromDay, type SeedPlace } from './place.ts'

const indicator = 'signed-projects'
/** This year's targets are in force, next year's lie before the units. */
const years = [
  { year: 2024, state: 'issued' },
  { year: 2025, state: 'consulting' },
] as const

/** A target in force, with what was done, and one that the unit is asked about. */
export async function seedTargets({ w, unit, mark }: SeedPlace) {
  const text = mark('target')
  const ids: string[] = []
  for (const { year, state } of years) {
    const [begun] = await w.query('select 1 from target_year where year = $1', [year])
    if (!begun) await w.create('targetYear', { year, state })
    const [known] = await w.query<{ id: string }>('select id from target where year = $1 and unit = $2', [
      year,
      unit,
    ])
    const target =
      known ??
      (await w.create('target', {
        year,
        indicator,
        unit,
        figure: 4,
        shares: [{ name: text, figure: 4 }],
        otherReason: text,
      }))
    ids.push(target.id)
    await w.create('targetEvent', { targetId: target.id, action: 'adjust', to: 4, reason: text })
    await w.create('targetEntry', { year, indicator, unit, day: fromDay, figure: 1, source: text })
  }
  const [issuedTarget = '', consultedTarget = ''] = ids
  return { issuedTarget, consultedTarget }
}
