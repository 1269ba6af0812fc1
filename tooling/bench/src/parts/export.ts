import { columnsOf, jizhou } from '@zhaoshang/domain'
import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, inflateRawSync } from 'node:zlib'
import type { BenchArguments } from '../arguments.ts'
import type { BenchSystem } from '../bench-system.ts'
import { inWords, memoryDuring } from '../files/process-memory.ts'
import { runChild } from '../files/run-child.ts'
import { median } from '../rounds.ts'

const bareWriter = new URL('../files/bare-writer.ts', import.meta.url)

/** Every project with the columns of every list, as a workbook, against the writer alone. */
export async function benchExport(
  { origin, headers, pid, projects }: BenchSystem,
  { rounds }: Pick<BenchArguments, 'rounds'>,
  say: (line: string) => void,
): Promise<void> {
  await using cleanup = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'zhaoshang-bench-export-'))
  cleanup.defer(() => rm(folder, { recursive: true }))
  const columns = columnsOf(jizhou)
    .filter(({ kind }) => kind !== 'field')
    .map(({ id }) => id)
  const url = `${origin}/api/projects.xlsx?columns=${columns.join(',')}`
  const file = join(folder, 'export.xlsx')
  const warm = await taken(url, headers)
  await writeFile(file, warm.bytes)

  const times: { ours: number; bare: number; first: number; megabytes: number | undefined }[] = []
  for (let n = 0; n < rounds; n += 1) {
    const bareFirst = n % 2 === 1
    const before = bareFirst ? await runChild(bareWriter, { file, out: join(folder, 'bare.xlsx') }) : 0
    const { result, megabytes } = await memoryDuring(pid, () => taken(url, headers))
    const bare = bareFirst ? before : await runChild(bareWriter, { file, out: join(folder, 'bare.xlsx') })
    times.push({ ours: result.whole, bare, first: result.first, megabytes })
  }
  const ratios = times.map(({ ours, bare }) => ours / bare)
  const firsts = times.map(({ first, ours }) => first / ours)
  const most = times.map(({ megabytes }) => megabytes).toSorted((a, b) => (b ?? 0) - (a ?? 0))[0]
  const ms = (values: number[]) => `${median(values).toFixed(0)} 毫秒`
  say(
    `\n导出 ${projects} 行、${columns.length} 列为 xlsx，${warm.bytes.length} 字节，${rounds} 轮，交替进行，取中位数`,
  )
  say(
    `  用时是只写文件的 ${median(ratios).toFixed(2)} 倍（各轮 ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}，目标 ≤ 1.5）：${ms(times.map(({ ours }) => ours))}，只写文件 ${ms(times.map(({ bare }) => bare))}`,
  )
  say(
    `  第一行数据在全程的 ${(median(firsts) * 100).toFixed(2)}% 处到达（目标 ≤ 1%）：${ms(times.map(({ first }) => first))}`,
  )
  say(`  服务进程的内存最多增加 ${inWords(most)}（目标 ≤ 150 MB）`)
}

interface Taken {
  readonly bytes: Buffer
  /** Milliseconds until the first row of data had come, and until all had. */
  readonly first: number
  readonly whole: number
}

async function taken(url: string, headers: Readonly<Record<string, string>>): Promise<Taken> {
  const began = performance.now()
  const response = await fetch(url, { headers })
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  const pieces: { at: number; piece: Buffer }[] = []
  for await (const piece of response.body)
    pieces.push({ at: performance.now() - began, piece: Buffer.from(piece as Uint8Array) })
  const whole = performance.now() - began
  return { bytes: Buffer.concat(pieces.map(({ piece }) => piece)), first: firstRow(pieces), whole }
}

/** When the bytes that had come held the first row under the headings. */
function firstRow(pieces: readonly { at: number; piece: Buffer }[]): number {
  let bytes = Buffer.alloc(0)
  for (const { at, piece } of pieces) {
    bytes = Buffer.concat([bytes, piece])
    if (bytes.length < 30) continue
    // The sheet is the first part of the container: its header, its name, then what is packed.
    const packed = bytes.subarray(30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28))
    const text = inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString()
    if (text.includes('<row r="2"')) return at
  }
  throw new Error('no row of data')
}
