import type { BenchArguments } from '../arguments.ts'
import type { BenchSystem } from '../bench-system.ts'
import { compare } from '../compare.ts'
import { wordsByFrequency } from '../subjects.ts'

/** What a plain program asks: twenty rows, newest first, and how many there are up to a thousand. */
const like = `name like $1 or investor like $1 or company like $1`
const rows = `select id, number, name, investor, company, stage, status from project where ${like} order by seq desc limit 20`
const total = `select count(*) as n from (select from project where ${like} limit 1001) as found`

/** Words of two characters, from one that stands everywhere to one that stands nearly nowhere. */
export async function benchSearch(system: BenchSystem, options: BenchArguments, say: (line: string) => void) {
  // A scan is slow enough to be told from noise in fewer requests.
  const amounts = options.amounts.map(({ connections, amount }) => ({
    connections,
    amount: Math.max(connections * 2, Math.ceil(amount / 6)),
  }))
  for (const { word, hits } of await wordsByFrequency(system.database)) {
    const questions = [total, rows].map((text) => ({ text, values: [`%${word}%`] }))
    const title = `搜索两字词“${word}”（${hits} 个项目有它），20 行和总数`
    const comparison = {
      title,
      goal: 10,
      procedure: 'project.search',
      input: { text: word },
      questions,
      answer: 'rows',
      same: false,
    } as const
    await compare(system, { ...options, amounts }, comparison, say)
  }
}
