import {
  mkdtempSync,
  openSync,
  ftruncateSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  fieldOf,
  jizhou,
  readComposite,
  type FieldValue,
  type FormReading,
  type ReadColumn,
  type ReadRow,
} from '@zhaoshang/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as bad from '../../fixtures/layouts/build/bad-files.ts'
import { openWorkbook, readForms } from '../index.ts'

/** What a person who knows the forms reads in a file; written by hand beside each file under `fixtures/layouts`. */
interface Expectation {
  layout: string
  file: string
  fileName: string
  forms: ExpectedForm[]
}
interface ExpectedForm {
  sheet?: string
  hidden: boolean
  list: string
  period: string
  year: number
  unit: string | null
  headingRows: number[]
  /** Heading rows typed again further down: they may be named, they are never data. */
  repeatedHeadings?: number[]
  /** Titles that stand between tables or pages. */
  titles?: number[]
  /** Column → field, fields, `#` for the row's number, null for none. Columns not named here hold nothing. */
  columns: Record<string, string | string[] | null>
  rows: number[] | { from: number; to: number; without?: number[] }
  totals: number[]
  notes: number[]
  /** Captions and the like: never data; a total or a note as the reader likes. */
  keptOut?: number[]
  /** Row → field → value; null: nothing is read there. */
  values: Record<string, Record<string, ExpectedValue | null>>
  /** Row → field → fault, or one of several. */
  faults?: Record<string, Record<string, string | string[]>>
}
type ExpectedValue = string | number | boolean | string[] | { currency: string; minor: number }

const folder = fileURLToPath(new URL('../../fixtures/layouts/', import.meta.url))
const expectations = readdirSync(join(folder, 'expected')).map(
  (name) => JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8')) as Expectation,
)

describe('forms as offices fill them', () => {
  it.each(expectations)('$file: $layout', { timeout: 20_000 }, async (expected) => {
    const opened = await openWorkbook(new Uint8Array(readFileSync(join(folder, expected.file))), {
      name: expected.fileName,
    })
    if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.refusal)}`)
    const readings = readForms(opened.value, jizhou, { fileName: expected.fileName, hiddenSheets: true })
    const read = readings.map((reading, i) => seen(reading, expected.forms[i]))
    expect(read).toEqual(expected.forms.map(wanted))
  })

  it.each(expectations)(
    '$file: every row under the headings is a project, a total, a note or a heading; none vanishes',
    async (expected) => {
      const opened = await openWorkbook(join(folder, expected.file), { name: expected.fileName })
      if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.refusal)}`)
      const readings = readForms(opened.value, jizhou, { fileName: expected.fileName, hiddenSheets: true })
      const lost = opened.value.sheets.flatMap((sheet) => {
        const forms = readings.filter((reading) => reading.sheet === sheet.name)
        const placed = new Set(
          forms.flatMap((form) =>
            [
              form.headingRows,
              ...[form.rows, form.totals, form.notes].map((part) => part.map(({ row }) => row)),
            ].flat(),
          ),
        )
        const first = Math.min(...forms.flatMap((form) => form.headingRows))
        const headings = new Set(
          expected.forms.flatMap((form) => [...(form.repeatedHeadings ?? []), ...(form.titles ?? [])]),
        )
        return sheet.rows
          .filter(
            ({ row, cells }) =>
              row > first && !headings.has(row) && cells.some(({ kind }) => kind !== 'empty'),
          )
          .map(({ row }) => row)
          .filter((row) => !placed.has(row))
      })
      expect(lost).toEqual([])
    },
  )

  it('reads hidden sheets only when asked for', async () => {
    const opened = await openWorkbook(join(folder, 'xiaying-five-lists-in-one-file.xlsx'))
    if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.refusal)}`)
    expect(readForms(opened.value, jizhou).map(({ sheet }) => sheet)).not.toContain('上月')
  })

  it('has an expectation for every workbook of the folder', () => {
    const workbooks = readdirSync(folder).filter((name) => /\.(xlsx|xlsm|xls|csv)$/.test(name))
    expect(expectations.map(({ file }) => file).toSorted()).toEqual(workbooks.toSorted())
  })
})

/** The reading, cut down to what an expectation speaks of. */
function seen(reading: FormReading, expected: ExpectedForm | undefined) {
  const rows = reading.rows.map(({ row }) => row)
  const values: Record<string, Record<string, unknown>> = {}
  const faults: Record<string, Record<string, unknown>> = {}
  for (const row of reading.rows) {
    const wantedValues = expected?.values[row.row] ?? {}
    const wantedFaults = expected?.faults?.[row.row] ?? {}
    const read = valuesOf(reading, row)
    for (const field of Object.keys(wantedValues))
      (values[row.row] ??= {})[field] = read.values[field] ?? null
    for (const [field, code] of Object.entries(read.faults)) {
      const allowed = wantedFaults[field]
      ;(faults[row.row] ??= {})[field] = Array.isArray(allowed) && allowed.includes(code) ? allowed : code
    }
  }
  const mayBeNamed = [...(expected?.repeatedHeadings ?? [])]
  const eitherWay = new Set(expected?.keptOut ?? [])
  const lastHeading = Math.max(...(expected?.headingRows ?? [0]))
  return {
    ...(expected?.sheet !== undefined && { sheet: reading.sheet }),
    hidden: reading.hiddenSheet,
    list: reading.list,
    period: reading.period,
    year: reading.year,
    unit: reading.unit ?? null,
    headingRows: reading.headingRows.filter((row) => !mayBeNamed.includes(row)),
    columns: columnsOf(reading, expected),
    rows,
    totals: reading.totals.map(({ row }) => row).filter((row) => !eitherWay.has(row)),
    notes: reading.notes.map(({ row }) => row).filter((row) => row > lastHeading && !eitherWay.has(row)),
    values,
    faults,
  }
}

function wanted(expected: ExpectedForm) {
  const { rows } = expected
  return {
    ...(expected.sheet !== undefined && { sheet: expected.sheet }),
    hidden: expected.hidden,
    list: expected.list,
    period: expected.period,
    year: expected.year,
    unit: expected.unit,
    headingRows: expected.headingRows,
    columns: expected.columns,
    rows: Array.isArray(rows)
      ? rows
      : Array.from({ length: rows.to - rows.from + 1 }, (_, i) => rows.from + i).filter(
          (row) => !rows.without?.includes(row),
        ),
    totals: expected.totals,
    notes: expected.notes,
    values: expected.values,
    faults: expected.faults ?? {},
  }
}

function columnsOf(
  reading: FormReading,
  expected: ExpectedForm | undefined,
): Record<string, string | string[] | null> {
  const columns: Record<string, string | string[] | null> = {}
  for (const letter of Object.keys(expected?.columns ?? {})) columns[letter] = null
  for (const column of reading.columns) {
    const taken = targetOf(column)
    if (taken !== null) columns[column.letter] = taken
  }
  return columns
}

function targetOf(column: ReadColumn): string | string[] | null {
  if (column.how === 'row-number') return '#'
  if (column.target === null) return null
  return column.target.length === 1 ? (column.target[0] ?? null) : column.target
}

/** What the domain's readers make of the row; an empty name is the fault that intake makes of it. */
function valuesOf(reading: FormReading, row: ReadRow) {
  const values: Record<string, ExpectedValue> = {}
  const faults: Record<string, string> = {}
  for (const column of reading.columns) {
    const fields = (column.target ?? []).map((id) => {
      const field = fieldOf(jizhou, id)
      if (!field) throw new Error(`no field ${id}`)
      return field
    })
    const raw = row.cells[column.index] ?? { kind: 'empty' as const }
    for (const { field, result } of readComposite(jizhou, fields, raw, {
      unit: column.unit,
      year: reading.year,
    })) {
      if (!result.ok) faults[field.id] = result.refusal.code
      else if (result.value.value !== null) values[field.id] = plain(result.value.value)
      else if (field.role === 'name') faults[field.id] = 'name-empty'
      if (result.ok && result.value.detail !== undefined && field.detail !== undefined)
        values[field.detail] ??= result.value.detail
    }
  }
  return { values, faults }
}

/** Yuan at the day's rate is the domain's own affair. */
function plain(value: FieldValue): ExpectedValue {
  return typeof value === 'object' && !Array.isArray(value)
    ? { currency: value.currency, minor: value.minor }
    : value
}

describe('files that are no form, and files made to hurt', () => {
  let directory = ''
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'zhaoshang-layouts-'))
  })
  afterAll(() => {
    rmSync(directory, { recursive: true })
  })

  it.each([
    {
      what: 'a text file renamed .xlsx',
      name: '洽谈项目.xlsx',
      bytes: bad.renamedText,
      code: 'file-not-a-form',
    },
    { what: 'a picture renamed .xls', name: '洽谈项目.xls', bytes: bad.png, code: 'file-not-a-form' },
    {
      what: 'a Word document renamed .xlsx',
      name: '洽谈项目.xlsx',
      bytes: bad.docx,
      code: 'file-not-a-form',
    },
    {
      what: 'a zip of pictures renamed .xlsx',
      name: '洽谈项目.xlsx',
      bytes: bad.plainZip,
      code: 'file-not-a-form',
    },
    { what: 'an empty file', name: '洽谈项目.xlsx', bytes: () => new Uint8Array(), code: 'file-empty' },
    {
      what: 'a workbook with a password',
      name: '洽谈项目.xlsx',
      bytes: bad.encryptedXlsx,
      code: 'file-encrypted',
    },
    {
      what: 'an old workbook with a password',
      name: '洽谈项目.xls',
      bytes: bad.encryptedXls,
      code: 'file-encrypted',
    },
    {
      what: 'an upload that broke off',
      name: '洽谈项目.xlsx',
      bytes: bad.truncated,
      code: 'file-unreadable',
    },
    {
      what: 'a sheet whose XML breaks off',
      name: '洽谈项目.xlsx',
      bytes: bad.brokenXml,
      code: 'file-unreadable',
    },
    {
      what: 'an entity that grows a thousand million times',
      name: '洽谈项目.xlsx',
      bytes: bad.entityExpansion,
      code: 'file-bomb',
    },
    {
      what: 'an entity that asks for a file of this machine',
      name: '洽谈项目.xlsx',
      bytes: bad.externalEntity,
      code: 'file-bomb',
    },
    {
      what: 'a sheet that unpacks to 4 GB and says so',
      name: '洽谈项目.xlsx',
      bytes: () => bad.bomb(true),
      code: 'file-bomb',
    },
    {
      what: 'a sheet that unpacks to 4 GB and says 20 kB',
      name: '洽谈项目.xlsx',
      bytes: () => bad.bomb(false),
      code: 'file-bomb',
    },
  ])(
    'refuses $what as $code, from bytes and from disk, within seconds',
    { timeout: 20_000 },
    async ({ name, bytes, code }) => {
      const content = bytes()
      const path = join(directory, name)
      writeFileSync(path, content)
      const start = performance.now()
      const answers = [await openWorkbook(content, { name }), await openWorkbook(path, { name })]
      expect(answers.map((answer) => (answer.ok ? 'opened' : answer.refusal.code))).toEqual([code, code])
      expect(performance.now() - start).toBeLessThan(8_000)
    },
  )

  it('refuses a file of 200 MB without reading it', async () => {
    const path = join(directory, '很大的表.xlsx')
    const file = openSync(path, 'w')
    ftruncateSync(file, 200 * 1024 * 1024)
    closeSync(file)
    const before = process.memoryUsage().rss
    const answer = await openWorkbook(path, { name: '很大的表.xlsx' })
    expect(answer.ok ? 'opened' : answer.refusal.code).toBe('file-too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
  })

  it('opens the small workbook that the bad ones are made of', async () => {
    const opened = await openWorkbook(bad.smallForm(), { name: '2024-04 邦均镇 洽谈项目清单.xlsx' })
    expect(opened.ok).toBe(true)
  })
})
