import type { BenchArguments } from '../arguments.ts'
import type { BenchSystem } from '../bench-system.ts'
import { capturedQuestions } from '../captured-questions.ts'
import { compare } from '../compare.ts'

/** One project by its id: the plain program asks the same and sends the same, without working anything out. */
export async function benchOne(system: BenchSystem, options: BenchArguments, say: (line: string) => void) {
  const [project] = await system.database.query<{ id: string }>(
    'select id from project order by seq offset (select count(*) / 2 from project) limit 1',
  )
  const input = { id: project?.id ?? '' }
  const questions = await capturedQuestions(system.database, system.username, (caller) =>
    caller.project.get(input),
  )
  const answer = { given: null }
  const comparison = {
    title: '按编号取一个项目',
    goal: 0.4,
    procedure: 'project.get',
    input,
    questions,
    answer,
    same: true,
  }
  await compare(system, options, comparison, say)
}
