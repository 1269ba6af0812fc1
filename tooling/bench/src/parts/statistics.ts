import { jizhou } from '@zhaoshang/domain'
import type { BenchArguments } from '../arguments.ts'
import type { BenchSystem } from '../bench-system.ts'
import { compare } from '../compare.ts'

const grouping = `select industry as value, stage, count(*) as projects,
  coalesce(sum(investment_yuan), 0)::bigint as yuan, coalesce(sum(funds_yuan), 0)::bigint as funds
  from project where merged_into is null and status = any($1) group by industry, stage`

/** Figures by stage and industry: kept here, grouped anew by the plain program. */
export async function benchStatistics(
  system: BenchSystem,
  options: BenchArguments,
  say: (line: string) => void,
) {
  const amounts = options.amounts.map(({ connections, amount }) => ({
    connections,
    amount: Math.max(connections * 2, Math.ceil(amount / 6)),
  }))
  const counting = jizhou.statuses.filter(({ counts }) => counts).map(({ id }) => id)
  const questions = [{ text: grouping, values: [counting] }]
  const title = '按阶段和产业统计'
  const comparison = {
    title,
    goal: 20,
    procedure: 'project.totals',
    input: { by: 'industry' },
    questions,
    answer: 'rows',
    same: false,
  } as const
  await compare(system, { ...options, amounts }, comparison, say)
}
