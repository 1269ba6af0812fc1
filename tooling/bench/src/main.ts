import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joinCluster, openDatabase, prepareDatabase } from '@zhaoshang/db'
import { expectAccepted } from '@zhaoshang/domain'
import { readArguments } from './arguments.ts'
import { capturedQuestions } from './captured-questions.ts'
import { liftLimit } from './lift-limit.ts'
import { load } from './load.ts'
import { printTable } from './print-table.ts'
import { summarise, type Round, type Summary } from './rounds.ts'
import { runCommand } from './run-command.ts'
import { sameAnswer } from './same-answer.ts'
import { signInFirst } from './sign-in.ts'
import { baselineSource, startBaseline } from './start-baseline.ts'
import { startServer } from './start-server.ts'

/** Connections of the server's pool, and so of the baseline's. */
const poolSize = 16
const limit = 50

const { projects, rounds, amounts } = readArguments(process.argv.slice(2))
const say = (line: string) => console.log(line)

await using cleanup = new AsyncDisposableStack()
const data = await mkdtemp(join(tmpdir(), 'zhaoshang-bench-'))
cleanup.defer(() => rm(data, { recursive: true, force: true }))

const server = cleanup.use(await startServer(data))
await runCommand('seed', '--projects', String(projects), '--data', data)
const { username, password } = server

const cluster = expectAccepted(await joinCluster({ dir: join(data, 'database') }), 'the database')
const { applicationUrl } = expectAccepted(
  await prepareDatabase(cluster.ownerUrl, cluster.secret),
  'its roles',
)
const database = openDatabase({ url: applicationUrl, secret: cluster.secret, maxConnections: 2 })
cleanup.defer(() => database.close())
await liftLimit(database)

// The commonest pair of stage and industry: the heaviest count.
const [subject] = await database.query<{ stage: string; industry: string }>(
  'select stage, industry from project group by stage, industry order by count(*) desc, stage, industry limit 1',
)
if (!subject) throw new Error('no projects')
const input = { ...subject, limit }
// No compression on either side: it would measure zlib.
const headers = {
  cookie: await signInFirst(server.origin, username, password),
  'accept-encoding': 'identity',
}
const questions = await capturedQuestions(database, username, input)
const path = `/trpc/project.list?input=${encodeURIComponent(JSON.stringify(input))}`
const answer = await fetch(server.origin + path, { headers })
const baseline = cleanup.use(
  await startBaseline({
    databaseUrl: applicationUrl,
    poolSize,
    ...questions,
    limit,
    headers: sentHeaders(answer),
  }),
)
const bytes = await sameAnswer(server.origin + path, baseline.origin + path, headers)

say(`\n项目列表：${projects} 个项目中按阶段和产业取最新 ${limit} 个，并给出总数`)
say(`  两边答复逐字节相同，${bytes} 字节；连接池各 ${poolSize}；每种并发 ${rounds} 轮，交替进行，取中位数`)
say(`  对照程序：${baselineSource}`)
say(`  SQL（总数）：${oneLine(questions.count.text)}`)
say(`  SQL（一页）：${oneLine(questions.page.text)}`)

const results: { connections: number; summary: Summary }[] = []
for (const { connections, amount } of amounts) {
  const measure = (origin: string, times = amount) =>
    load({ url: origin + path, headers, connections, amount: times })
  // Both warm: compiled code, prepared caches, filled pools.
  await measure(server.origin, amount / 2)
  await measure(baseline.origin, amount / 2)
  const measured: Round[] = []
  for (let n = 0; n < rounds; n += 1) {
    // Who goes first alternates, so that neither always meets the quieter machine.
    if (n % 2 === 0) {
      const ours = await measure(server.origin)
      measured.push({ ours, plain: await measure(baseline.origin) })
    } else {
      const plain = await measure(baseline.origin)
      measured.push({ ours: await measure(server.origin), plain })
    }
  }
  results.push({ connections, summary: summarise(measured) })
}
printTable(results, say)

/** The headers of the server's answer, for the baseline to send; what each connection and body decides is left out. */
function sentHeaders(response: Response): Record<string, string> {
  const own = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])
  return Object.fromEntries([...response.headers].filter(([name]) => !own.has(name)))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
