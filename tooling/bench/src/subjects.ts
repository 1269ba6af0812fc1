import type { Database } from '@zhaoshang/db'

/** The commonest pair of stage and industry: the heaviest count. */
export async function commonestPair(database: Database): Promise<{ stage: string; industry: string }> {
  const [pair] = await database.query<{ stage: string; industry: string }>(
    'select stage, industry from project group by stage, industry order by count(*) desc, stage, industry limit 1',
  )
  if (!pair) throw new Error('no projects')
  return pair
}

/** Words of two characters: one that stands in a tenth of all projects, one in a hundredth, and a rare one. */
export async function wordsByFrequency(database: Database): Promise<{ word: string; hits: number }[]> {
  const words = await database.query<{ word: string; hits: number }>(
    `select term as word, count(*) as hits from project_term where term ~ '^[一-龥]{2}$' group by term having count(*) >= 5 order by hits desc, term`,
  )
  const [project] = await database.query<{ n: number }>('select count(*) as n from project')
  const near = (hits: number) =>
    words.toSorted((a, b) => Math.abs(a.hits - hits) - Math.abs(b.hits - hits)).slice(0, 1)
  const all = project?.n ?? 0
  return [...near(all / 10), ...near(all / 100), ...near(20)]
}
