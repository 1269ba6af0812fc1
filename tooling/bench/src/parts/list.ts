import type { BenchArguments } from '../arguments.ts'
import type { BenchSystem } from '../bench-system.ts'
import { capturedQuestions } from '../captured-questions.ts'
import { compare } from '../compare.ts'
import { commonestPair } from '../subjects.ts'

const limit = 50

/** The newest projects of one stage and industry with their exact total, with the same SQL and JSON. */
export async function benchList(system: BenchSystem, options: BenchArguments, say: (line: string) => void) {
  const { stage, industry } = await commonestPair(system.database)
  const input = { filter: { stage: [stage], industry: [industry] }, limit }
  const questions = await capturedQuestions(system.database, system.username, (caller) =>
    caller.project.list(input),
  )
  const title = `项目列表，按阶段和产业取最新 ${limit} 个并给出总数`
  const comparison = {
    title,
    goal: 0.5,
    procedure: 'project.list',
    input,
    questions,
    answer: 'page',
    limit,
    same: true,
  } as const
  await compare(system, options, comparison, say)
}
