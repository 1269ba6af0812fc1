import { openDatabase } from '@zhaoshang/db'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pause } from '../ask.ts'
import { checkWhole } from '../check-whole.ts'
import { embeddedOf, temporaryData } from '../data-directory.ts'
import { startServer } from '../running-server.ts'

const program = fileURLToPath(new URL('../../../../apps/server/src/main.ts', import.meta.url))
const unit = '120119105'

/**
 * Kills an import outright at many moments of its way, while the system runs:
 * of each file every row is in the register afterwards, or none. The last file
 * then goes in, and once more changes nothing.
 */
export async function cutImport({
  rows,
  cuts,
}: {
  rows: number
  cuts: number
}): Promise<Record<string, unknown>> {
  await using data = await temporaryData()
  const server = await startServer(data.path)
  try {
    const { ownerUrl, secret } = await embeddedOf(data.path)
    const database = openDatabase({ url: ownerUrl, secret, maxConnections: 2 })
    await using _closing = { [Symbol.asyncDispose]: () => database.close() }
    const stored = async (round: number): Promise<number> => {
      const [count] = await database.query<{ n: number }>(
        `select count(*) as n from project where name like $1`,
        [`切断${round}轮%`],
      )
      return count?.n ?? 0
    }
    const measured = await importFile(data.path, await fileOf(data.path, 0, rows))
    if (measured.code !== 0 || (await stored(0)) !== rows) throw new Error('the import does not work at all')
    let all = 0
    let none = 0
    for (let round = 1; round <= cuts; round += 1) {
      // From well before the first row is read to about the moment of the commit.
      const after = measured.milliseconds * (0.3 + (0.75 * round) / cuts)
      await importFile(data.path, await fileOf(data.path, round, rows), after)
      const count = await stored(round)
      if (count !== 0 && count !== rows) throw new Error(`half an import: ${count} of ${rows} rows`)
      if (count === 0) none += 1
      else all += 1
    }
    const last = await fileOf(data.path, cuts, rows)
    if ((await importFile(data.path, last)).code !== 0 || (await stored(cuts)) !== rows)
      throw new Error('after a cut the same file does not go in')
    const changes = async (): Promise<number> => {
      const [count] = await database.query<{ n: number }>(
        `select count(*) as n from change where entity = 'project'`,
      )
      return count?.n ?? 0
    }
    const before = await changes()
    await importFile(data.path, last)
    if ((await changes()) !== before) throw new Error('the same file once more changed something')
    const whole = await checkWhole({ ownerUrl, secret }, [])
    return { cuts, 'nothing applied': none, 'all applied': all, half: 0, ...whole }
  } finally {
    await server.stop()
  }
}

async function fileOf(folder: string, round: number, rows: number): Promise<string> {
  const path = join(folder, `切断${round} 洽谈项目清单.csv`)
  const lines = Array.from({ length: rows }, (_, i) => `切断${round}轮项目${i},某企业${i % 50},${i + 1}`)
  await writeFile(path, ['项目名称,投资方及简介,计划总投资（万元）', ...lines].join('\n'))
  return path
}

/** Runs the import as a command of its own; with `killAfter` it is lost in the middle, as a machine loses it. */
async function importFile(
  data: string,
  file: string,
  killAfter?: number,
): Promise<{ code: number | null; milliseconds: number }> {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [
      program,
      'import',
      file,
      '--unit',
      unit,
      '--period',
      '2024-04',
      '--data',
      data,
      '--now',
      '2024-04-24T09:00',
    ],
    { stdio: 'ignore', env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' } },
  )
  const gone = once(child, 'exit') as Promise<[number | null]>
  if (killAfter !== undefined) {
    await Promise.race([pause(killAfter), gone])
    child.kill('SIGKILL')
  }
  const [code] = await gone
  return { code, milliseconds: performance.now() - began }
}
