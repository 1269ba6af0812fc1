import { writeForm } from '@zhaoshang/documents'
import { jizhou, listOf, yuanMoney, type List, type Values } from '@zhaoshang/domain'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { BenchArguments } from '../arguments.ts'
import type { BenchSystem } from '../bench-system.ts'
import { inWords, memoryDuring } from '../files/process-memory.ts'
import { runChild } from '../files/run-child.ts'
import { median } from '../rounds.ts'

const bareReader = new URL('../files/bare-reader.ts', import.meta.url)
/** Each round registers as many new projects: seven would take long and fill the register. */
const mostRounds = 3

/** A form with many rows sent, shown and applied, against its cells read and the rows that come of them copied in. */
export async function benchImport(
  system: BenchSystem,
  { rounds, rows }: Pick<BenchArguments, 'rounds' | 'rows'>,
  say: (line: string) => void,
): Promise<void> {
  await using cleanup = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'zhaoshang-bench-import-'))
  cleanup.defer(() => rm(folder, { recursive: true }))
  const list = listOf(jizhou, 'negotiating')
  // The office's own unit: the account of the first start belongs to it.
  const [holding] = await system.database.query<{ unit: string }>(
    'select unit_code as unit from role_holding order by from_day limit 1',
  )
  if (!list || !holding) throw new Error('no list, or nobody to read it in')
  const times: {
    sent: number
    shown: number
    applied: number
    bare: number
    megabytes: number | undefined
  }[] = []
  const count = Math.min(rounds, mostRounds)
  for (let n = 0; n <= count; n += 1) {
    const file = join(folder, `${n}.xlsx`)
    await writeForm(file, {
      plan: jizhou,
      list,
      unit: holding.unit,
      periodName: '2024年4月',
      day: '2024-04-24',
      rows: Array.from({ length: n === 0 ? 200 : rows }, (_, i) => ({ values: valuesOf(n, i) })),
    })
    const { result, megabytes } = await memoryDuring(system.pid, () =>
      imported(system, file, holding.unit, list),
    )
    // The first, small one warms both sides up.
    if (n === 0) continue
    const copied = join(folder, 'rows')
    await copyOut(system.ownerUrl, `第${n}轮`, copied)
    const bare = await runChild(bareReader, { file, rows: copied, ownerUrl: system.ownerUrl })
    times.push({ ...result, bare, megabytes })
  }
  const ratios = times.map(({ sent, shown, applied, bare }) => (sent + shown + applied) / bare)
  const most = times.map(({ megabytes }) => megabytes).toSorted((a, b) => (b ?? 0) - (a ?? 0))[0]
  const ms = (of: (time: (typeof times)[number]) => number) => `${median(times.map(of)).toFixed(0)} 毫秒`
  say(`\n导入 ${rows} 行的清单，${count} 轮，每轮都是新项目，取中位数`)
  say(
    `  预览和写入用时是“读单元格 + COPY 同样的行”的 ${median(ratios).toFixed(1)} 倍（各轮 ${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)}，目标 ≤ 3）`,
  )
  say(
    `  上传和识别 ${ms(({ sent }) => sent)}，逐行对照 ${ms(({ shown }) => shown)}，写入 ${ms(({ applied }) => applied)}；读单元格 + COPY ${ms(({ bare }) => bare)}`,
  )
  say(`  服务进程的内存最多增加 ${inWords(most)}（目标 ≤ 300 MB）`)
}

async function imported(
  { origin, headers }: BenchSystem,
  file: string,
  unit: string,
  list: List,
): Promise<{ sent: number; shown: number; applied: number }> {
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(await readFile(file))]), '洽谈项目清单.xlsx')
  const began = performance.now()
  const { intakes } = await asked<{ intakes: string[] }>(
    `${origin}/api/intake?${new URLSearchParams({ unit, list: list.id }).toString()}`,
    { method: 'POST', headers: { ...headers, origin }, body },
  )
  const sent = performance.now()
  const id = intakes[0] ?? ''
  const view = await asked<{ result: { data: { version: number; preview: { counts: { wrong: number } } } } }>(
    `${origin}/trpc/intake.get?input=${encodeURIComponent(JSON.stringify({ id }))}`,
    { headers },
  )
  const { version, preview } = view.result.data
  if (preview.counts.wrong > 0) throw new Error(`${preview.counts.wrong} rows are wrong`)
  const shown = performance.now()
  await asked(`${origin}/trpc/intake.applyForm`, {
    method: 'POST',
    headers: { ...headers, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ id, version }),
  })
  const applied = performance.now()
  return { sent: sent - began, shown: shown - sent, applied: applied - shown }
}

async function asked<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** The rows that the import made, as COPY writes them. */
async function copyOut(ownerUrl: string, name: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const rows = client.query(
    copyTo(`copy (select * from project where name like ${pg.escapeLiteral(`%${name}`)}) to stdout`),
  )
  await pipeline(rows, createWriteStream(file))
  await client.end()
}

/** A row as wide as those that people fill. */
function valuesOf(round: number, n: number): Values {
  const place = jizhou.units.find(({ capabilities }) => capabilities.includes('is-place'))?.code ?? ''
  return {
    name: `样例零部件生产线项目${n}第${round}轮`,
    investor: `样例投资方${n % 3_000}`,
    industry: jizhou.industries[n % jizhou.industries.length]?.id ?? '',
    content: '建设标准厂房2万平方米，购置数控加工中心等设备，形成年产五十万套的能力',
    investment: yuanMoney((5_000 + n) * 10_000),
    land: 30 + (n % 50),
    place,
    firstContactOn: '2024-03-01',
    lastContactOn: '2024-04-12',
    progress: `样例：第${(n % 7) + 1}次对接，双方就用地、用能和建设时序交换了意见`,
    nextStep: '样例：下月组织实地考察',
    responsibleUnit: place,
    contactName: '样例联系人',
    contactPhone: `138${String(10_000_000 + n)}`,
    remarks: '样例数据，只用于测量速度',
  }
}
