import type { BaselineSettings, Question } from './baseline-settings.ts'
import { poolSize, type BenchSystem } from './bench-system.ts'
import type { BenchArguments } from './arguments.ts'
import { load } from './load.ts'
import { printTable } from './print-table.ts'
import { summarise, type Round, type Summary } from './rounds.ts'
import { sameAnswer } from './same-answer.ts'
import { startBaseline } from './start-baseline.ts'

export interface Comparison extends Pick<BaselineSettings, 'answer'> {
  readonly title: string
  /** Ratio that is to be reached, of requests per second. */
  readonly goal: number
  readonly procedure: string
  readonly input: object
  readonly questions: readonly Question[]
  readonly limit?: number
  /** Whether both sides answer the same, byte by byte. */
  readonly same: boolean
}

type Say = (line: string) => void

/** A procedure of the running server against the plain program, in rounds that alternate. */
export async function compare(
  system: BenchSystem,
  { rounds, amounts }: Pick<BenchArguments, 'rounds' | 'amounts'>,
  comparison: Comparison,
  say: Say,
): Promise<void> {
  const { headers, databaseUrl, pathOf } = system
  const { title, goal, procedure, input, questions, answer, limit = 0, same } = comparison
  const path = pathOf(procedure, input)
  const first = await fetch(path, { headers })
  const body = await first.text()
  if (first.status !== 200) throw new Error(`${path}: ${first.status} ${body}`)
  await using baseline = await startBaseline({
    databaseUrl,
    poolSize,
    questions,
    answer: typeof answer === 'string' ? answer : { given: dataOf(body) },
    limit,
    shows: shownBy(body),
    headers: sentHeaders(first),
  })
  say(`\n${title}：${system.projects} 个项目，目标 ≥ ${goal}`)
  const bytes = same ? await sameAnswer(path, baseline.origin, headers) : Buffer.byteLength(body)
  say(
    `  答复 ${bytes} 字节${same ? '，两边逐字节相同' : ''}；连接池各 ${poolSize}；${rounds} 轮，交替进行，取中位数`,
  )
  for (const { text } of questions) say(`  对照程序的 SQL：${oneLine(text)}`)

  const results: { connections: number; summary: Summary }[] = []
  for (const { connections, amount } of amounts) {
    const measure = (url: string, times = amount) => load({ url, headers, connections, amount: times })
    // Both warm: compiled code, prepared caches, filled pools.
    const warming = Math.max(connections, Math.ceil(amount / 2))
    await measure(path, warming)
    await measure(baseline.origin, warming)
    const measured: Round[] = []
    for (let n = 0; n < rounds; n += 1) {
      // Who goes first alternates, so that neither always meets the quieter machine.
      if (n % 2 === 0) {
        const ours = await measure(path)
        measured.push({ ours, plain: await measure(baseline.origin) })
      } else {
        const plain = await measure(baseline.origin)
        measured.push({ ours: await measure(path), plain })
      }
    }
    results.push({ connections, summary: summarise(measured) })
  }
  printTable(results, say)
}

function dataOf(body: string): unknown {
  return (JSON.parse(body) as { result: { data: unknown } }).result.data
}

/** What a row of the server's page shows, in its order. */
function shownBy(body: string): string[] {
  const data = dataOf(body)
  const rows = typeof data === 'object' && data !== null && 'rows' in data ? data.rows : []
  const [row] = Array.isArray(rows) ? (rows as object[]) : []
  return Object.keys(row ?? {}).filter((name) => name !== 'values')
}

/** The headers of the server's answer, for the baseline to send; what each connection and body decides is left out. */
function sentHeaders(response: Response): Record<string, string> {
  const own = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])
  return Object.fromEntries([...response.headers].filter(([name]) => !own.has(name)))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
