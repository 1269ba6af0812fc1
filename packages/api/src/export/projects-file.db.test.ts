import { assertDay, expectAccepted, fieldWithRole, instantAt, jizhou } from '@zhaoshang/domain'
import { streamProjects, write } from '@zhaoshang/db'
import { openWorkbook } from '@zhaoshang/documents'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../record/write-record.ts'
import { sample } from '../testing/samples.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { exportFromQuery, type ExportWanted } from './export-query.ts'
import { projectsFile } from './projects-file.ts'

const town = '120119105'
const name = fieldWithRole(jizhou, 'project', 'name')?.id ?? ''
const phone = fieldWithRole(jizhou, 'project', 'contact-phone')?.id ?? ''
let side: StaffSide
let reporter: Person
let office: Person
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'))
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('镇填报', { role: 'reporter', unit: town })
  office = await side.person('办公室', { role: 'office', unit: jizhou.units[0]?.code ?? '' })
  const received = expectAccepted(
    await reporter.upload(`monthly/2024-04/${town}`, sample('2024-04 邦均镇 洽谈项目清单.xlsx')),
    'the upload',
  )
  const view = await reporter.call.intake.get({ id: received[0] ?? '' })
  await reporter.call.intake.applyForm({ id: view.id, version: view.version })
})
afterAll(async () => {
  await side.close()
  await rm(folder, { recursive: true })
})

async function taken(
  person: Person,
  wanted: Partial<ExportWanted>,
): Promise<{ path: string; rows: number; seen: number[] }> {
  const made = await projectsFile(person.context(), {
    filter: {},
    format: 'xlsx',
    columns: [],
    contacts: false,
    ...wanted,
  })
  if (!made.ok) throw new Error(made.refusal.code)
  const path = join(folder, `${Math.random()}.${wanted.format ?? 'xlsx'}`)
  const seen: number[] = []
  const rows = await made.value.writeTo(createWriteStream(path), (n) => void seen.push(n))
  expect(rows).toBe(made.value.rows)
  return { path, rows, seen }
}

async function cellsOf(path: string): Promise<string[][]> {
  const { sheets } = expectAccepted(await openWorkbook(path), 'the workbook')
  return (sheets[0]?.rows ?? []).map(({ cells }) =>
    cells.map((cell) =>
      'text' in cell ? cell.text : 'number' in cell ? String(cell.number) : 'date' in cell ? cell.date : '',
    ),
  )
}

test('a table has the columns asked for, in their order, amounts as numbers in the unit of the heading', async () => {
  const { path, rows, seen } = await taken(reporter, {
    columns: ['name', 'stage', 'investmentYuan', 'reportingUnit', 'values.land', 'nowhere'],
    sort: { by: 'investmentYuan', descending: true },
  })
  const [heading, ...body] = await cellsOf(path)
  expect(heading).toEqual(['项目名称', '阶段', '总投资（万元）', '填报单位', '用地（亩）'])
  expect(body).toHaveLength(rows)
  expect(seen.at(-1)).toBe(rows)
  expect(new Set(body.map((row) => row[1]))).toEqual(new Set(['洽谈']))
  const amounts = body.map((row) => Number(row[2] ?? 0))
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))
  expect(body[0]?.[3]).toBe('邦均镇')
})

test('the filter is the list’s, and whoever may see nothing there takes nothing out', async () => {
  expect((await taken(reporter, { filter: { stage: ['landed'] } })).rows).toBe(0)
  expect((await taken(reporter, { filter: { list: 'negotiating' } })).rows).toBeGreaterThan(0)
  const neighbour = await side.person('邻镇', { role: 'reporter', unit: '120119106' })
  expect((await taken(neighbour, {})).rows).toBe(0)
  const auditor = await side.person('审计', {
    role: 'audit-administrator',
    unit: jizhou.units[0]?.code ?? '',
  })
  const refused = await projectsFile(auditor.context(), {
    filter: {},
    format: 'csv',
    columns: [],
    contacts: false,
  })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
})

test('contacts are masked unless whoever may take them out asks for it, and both go on record', async () => {
  const columns = ['name', `values.${phone}`]
  const masked = await cellsOf((await taken(office, { columns })).path)
  expect(JSON.stringify(masked)).toContain('138****')
  const clear = await cellsOf((await taken(office, { columns, contacts: true })).path)
  expect(JSON.stringify(clear)).toContain('13800000001')
  const records = await side.database.query<{ action: string; detail: object }>(
    `select action, detail from audit where action like 'export.projects%' order by seq desc limit 2`,
  )
  expect(records[0]).toMatchObject({
    action: 'export.projects-with-contacts',
    detail: { columns, format: 'xlsx' },
  })
  expect(records[1]).toMatchObject({ action: 'export.projects' })
  expect(JSON.stringify(records)).not.toContain('13800000001')
  const reader = await projectsFile(reporter.context(), {
    filter: {},
    format: 'xlsx',
    columns,
    contacts: true,
  })
  expect(reader).toMatchObject({ ok: false, refusal: { code: 'not-permitted', policy: 'contact.export' } })
})

test('a form of the plan comes with its columns over all units, as a workbook that reads back and as csv', async () => {
  const { path, rows } = await taken(office, { form: 'negotiating' })
  const sheet = await cellsOf(path)
  expect(sheet[1]?.[0]).toBe('招商引资洽谈项目清单')
  expect(sheet[3]?.slice(0, 3)).toEqual(['序号', '填报单位', '项目名称'])
  const csv = await taken(office, { form: 'negotiating', format: 'csv' })
  const lines = (await readFile(csv.path, 'utf8')).split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFF填报单位,项目名称,/)
  expect(lines).toHaveLength(rows + 2)
})

test('text that is a formula, turns the line around or has no end stays harmless in either file', async () => {
  const place = { plan: jizhou, unit: town, today: assertDay('2024-04-24') }
  const nasty = '=HYPERLINK("http://example.invalid","x")'
  const context = { actor: 'test', request: 'test', label: 'test', now: instantAt(place.today, '09:00') }
  const made = await write(side.database, context, async (w) => ({
    ok: true as const,
    value: await createRecords(w, 'project', place, [{ values: { [name]: nasty }, stage: 'planned' }]),
  }))
  expect(made.ok).toBe(true)
  const filter = { stage: ['planned'] }
  const csv = await readFile((await taken(office, { filter, format: 'csv', columns: ['name'] })).path, 'utf8')
  expect(csv).toContain(`\r\n"'=HYPERLINK(""`)
  expect(await cellsOf((await taken(office, { filter, columns: ['name'] })).path)).toEqual([
    ['项目名称'],
    [nasty],
  ])
})

test('a file is of one moment: what is written while it is read stands in the next', async () => {
  const today = assertDay('2024-04-24')
  const rows = async (during: () => Promise<void>): Promise<number> => {
    const query = {
      plan: jizhou,
      where: { all: [] },
      filter: {},
      today,
      sort: { by: 'name', descending: false },
    }
    const batches = streamProjects(side.database, { ...query, properties: ['name'], fields: [], batch: 1 })
    let count = (await batches.next()).value?.length ?? 0
    await during()
    for await (const batch of batches) count += batch.length
    return count
  }
  const before = await rows(async () => {
    const made = await write(
      side.database,
      { actor: 'test', request: 'test', label: 'test', now: instantAt(today, '10:00') },
      async (w) => ({
        ok: true as const,
        value: await createRecords(w, 'project', { plan: jizhou, unit: town, today }, [
          { values: { [name]: 'ZZZ 后来的项目' }, stage: 'planned' },
        ]),
      }),
    )
    expect(made.ok).toBe(true)
  })
  expect(await rows(async () => {})).toBe(before + 1)
})

test('an address says the same as the list, and what it cannot say is refused or left out', () => {
  const read = exportFromQuery('csv', {
    stage: 'signed,landed',
    columns: 'name,stage',
    sort: '-investmentYuan',
    contacts: 'clear',
    view: '1',
  })
  expect(read.data).toEqual({
    filter: { stage: ['signed', 'landed'] },
    format: 'csv',
    columns: ['name', 'stage'],
    sort: { by: 'investmentYuan', descending: true },
    contacts: true,
  })
  expect(exportFromQuery('csv', { columns: 'x'.repeat(300) }).success).toBe(false)
})
