import { openDatabase, prepareDatabase, returnsByKeys } from '@zhaoshang/db'
import { createTestDatabase, type TestDatabase } from '@zhaoshang/db/testing'
import { assertDay, expectAccepted, instantAt, jizhou } from '@zhaoshang/domain'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choosePlan, prepareCalendar } from '../plan/choose-plan.ts'
import { runCommand } from '../testing/run-command.ts'

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../../packages/documents/fixtures/samples/${name}`, import.meta.url))

let created: TestDatabase
let env: Record<string, string>
let folder: string

beforeAll(async () => {
  created = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'commands-'))
  env = { DATABASE_URL: created.ownerUrl, ZS_SECRET: created.secret, ZS_DATA: join(folder, 'data') }
})
afterAll(async () => {
  await created.drop()
  await rm(folder, { recursive: true })
})

const run = (...args: string[]) => runCommand(args, env)
const town = ['--unit', '120119105', '--period', '2024-04', '--now', '2024-04-24T09:00']
const townFile = sample('2024-04 邦均镇 洽谈项目清单.xlsx')

describe('what a person got wrong is one sentence and a way out', () => {
  test.each([
    ['an unknown command', ['nonsense'], /没有“nonsense”这个命令/],
    ['an unknown option', ['import', '--nonsense'], /参数不对：没有 --nonsense 这个选项。/],
    ['an option without its value', ['import', townFile, '--unit'], /选项 --unit .*少了它的值/],
    ['a file without its unit', ['import', townFile], /需要文件、--unit 和 --period/],
    ['a port that is none', ['serve', '--port', 'x'], /--port 应为/],
    ['a moment that is none', ['serve', '--now', '2024-02-30T09:00'], /--now 应为/],
    [
      'a plan that is not there',
      ['serve', '--plan', '/no/such.json'],
      /没有名为“\/no\/such.json”的工作方案|工作台界面还没有构建/,
    ],
    ['a database without a plan', ['import', townFile, ...town], /还没有工作方案/],
  ])('%s', async (_what, args, sentence) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/node:internal|at .+\.ts:/)
  })

  test('DATABASE_URL without its secret, and one where nobody answers', async () => {
    const alone = await runCommand(['migrate'], { DATABASE_URL: created.ownerUrl })
    expect([alone.code, alone.err]).toEqual([1, expect.stringMatching(/没有设置 ZS_SECRET/)])
    const nobody = await runCommand(['migrate'], {
      DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x',
      ZS_SECRET: 'x'.repeat(32),
    })
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringMatching(/连接不上/)])
  })
})

describe('with a plan in the database', () => {
  beforeAll(async () => {
    const { applicationUrl } = expectAccepted(
      await prepareDatabase(created.ownerUrl, created.secret),
      'the database',
    )
    const database = openDatabase({ url: applicationUrl, secret: created.secret, maxConnections: 2 })
    const now = instantAt(assertDay('2024-04-24'), '09:00')
    await choosePlan(database, jizhou, { now, today: assertDay('2024-04-24') })
    await prepareCalendar(database, now)
    await database.close()
  })

  test('a faulty file writes nothing and names each cell', async () => {
    const { code, out } = await run('import', sample('有错误的 洽谈项目清单.xlsx'), ...town)
    expect(code).toBe(1)
    for (const cell of ['B3', 'D4', 'E4', 'H4', 'D5', 'F5', 'B6']) expect(out).toContain(` ${cell} `)
    expect(out).toContain('没有写入任何内容')
  })

  test('a preview writes nothing and keeps no file, the file goes in once, and again it changes nothing', async () => {
    const dry = await run('import', townFile, ...town, '--dry-run', '--json')
    expect(JSON.parse(dry.out)).toMatchObject({
      applied: false,
      dryRun: true,
      files: [{ forms: [{ list: 'negotiating', preview: { counts: { new: 3 } } }] }],
    })
    const kept = await readdir(join(folder, 'data', 'files'), { recursive: true }).catch(() => [])
    expect(kept.filter((name) => /[0-9a-f]{64}/.test(name))).toEqual([])
    const first = await run('import', townFile, ...town)
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('已写入：新增 3，')])
    const again = await run('import', townFile, ...town)
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('与台账一致，没有需要写入的内容')])
  })

  test('one faulty file among several keeps all of them out', async () => {
    const zone = ['--unit', '开发区', '--period', '2024-04', '--now', '2024-04-24T09:00']
    const both = await run(
      'import',
      sample('2024-04 经济开发区 落地项目清单.xlsx'),
      sample('有错误的 洽谈项目清单.xlsx'),
      ...zone,
    )
    expect(both.code).toBe(1)
    const alone = await run('import', sample('2024-04 经济开发区 落地项目清单.xlsx'), ...zone)
    expect(alone.out).toContain('已写入：新增 6，')
  })

  test('a file that is no form says what it is', async () => {
    const path = join(folder, '改名.xlsx')
    await writeFile(path, '这不是表格')
    const { code, err } = await run('import', path, ...town)
    expect([code, err]).toEqual([1, expect.stringContaining('不是表格文件')])
  })

  test('export writes the consolidated workbook', async () => {
    const out = join(folder, 'out')
    const { code } = await run('export', '--period', '2024-04', '--out', out, '--now', '2024-04-24T09:00')
    expect(code).toBe(0)
    expect(await readdir(out)).toEqual([expect.stringMatching(/汇总\.xlsx$/)])
  })

  test('export projects writes what a list’s address says, whole or not at all', async () => {
    const to = join(folder, '项目.csv')
    const asked = ['export', 'projects', '--columns', 'name,stage', '--sort', 'name', '--to', to]
    expect((await run(...asked, '--filter', '?unit=120119105&stage=negotiating')).code).toBe(0)
    const lines = (await readFile(to, 'utf8')).trimEnd().split('\r\n')
    expect([lines[0], lines.length]).toEqual(['\uFEFF项目名称,阶段', 4])
    expect((await run('export', 'projects', '--to', join(folder, '项目.docx'))).err).toContain(
      '以 .xlsx 或 .csv 结尾',
    )
    expect((await run('export', 'projects', '--to', join(folder, 'no/such.csv'))).err).toContain('不能写入')
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test('importing hands nothing in', async () => {
    const database = openDatabase({ url: created.applicationUrl, maxConnections: 1 })
    const [begun] = (await returnsByKeys(database, ['monthly/2024-04/120119105'])).values()
    expect(begun).toMatchObject({ phase: 'draft', receivedAt: null })
    await database.close()
  })

  test('the audit trail is walked, and whoever altered it is found, with the row', async () => {
    const workbook = join(folder, '审计.xlsx')
    expect((await run('audit', 'export', '--from', '2020-01-01', '--out', workbook)).code).toBe(0)
    expect((await readFile(workbook)).length).toBeGreaterThan(1_000)
    expect((await run('audit', 'export', '--from', 'x')).err).toContain('--from')
    const whole = await run('audit', 'verify')
    expect([whole.code, whole.out]).toEqual([0, expect.stringMatching(/✓ 审计记录 \d+ 条完整无缺/)])
    const heads = (await run('audit', 'heads')).out
    const { seq } = JSON.parse(heads.trim().split('\n').at(-1) ?? '') as { seq: number }
    const owner = openDatabase({ url: created.ownerUrl, maxConnections: 1 })
    await owner.query('alter table audit disable trigger user')
    await owner.query('delete from audit where seq = $1', [seq])
    const cut = await run('audit', 'verify')
    expect([cut.code, cut.out]).toEqual([1, expect.stringContaining(`第 ${seq} 条之前就断了`)])
    expect(JSON.parse((await run('audit', 'verify', '--json')).out)).toMatchObject({
      refusal: { code: 'audit-broken', seq, why: 'cut-off' },
    })
    await owner.query(`update audit set actor = 'x' where seq = 1`)
    expect((await run('audit', 'verify')).out).toContain('第 1 条：这条记录被改动过')
    await owner.close()
    expect((await run('audit')).err).toContain('audit verify')
  })

  test('doctor has a line for everything that a start needs', async () => {
    const { out } = await run('doctor')
    expect(out).toMatch(/✓ Node\.js 24/)
    expect(out).toMatch(/✓ PostgreSQL \d+.*DATABASE_URL/)
    expect(out).toMatch(/✓ 数据库结构是最新的/)
    expect(out).toMatch(/工作台界面/)
    expect(out).toMatch(/公开网站端口/)
  })
})
