import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cellText, jizhou, listOf, previewIntake, type FormReading, type ReadRow } from '@zhaoshang/domain'
import { describe, expect, test } from 'vitest'
import { readFile } from './read-file.ts'

const folder = fileURLToPath(new URL('../../fixtures/samples/', import.meta.url))
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'))

async function formsOf(name: string): Promise<FormReading[]> {
  const read = await readFile(`${folder}${name}`, jizhou, { name })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

describe('workbooks as people sent them', () => {
  test.each(samples)('%s is read as written down beside it', async (name) => {
    const forms = await formsOf(name)
    await expect(forms.map(described).join('\n\n') + '\n').toMatchFileSnapshot(
      `${folder}expected/${name.replace('.xlsx', '.txt')}`,
    )
  })

  test('there are six', () => {
    expect(samples).toHaveLength(6)
  })
})

describe('read into an empty register', () => {
  async function preview(name: string, unit: string) {
    const [reading] = await formsOf(name)
    const list = listOf(jizhou, reading?.list ?? '')
    if (!reading || !list) throw new Error('no list')
    return previewIntake(
      { plan: jizhou, list, reading, corrections: { columns: {}, cells: {}, leftOutRows: [] }, stored: [] },
      { reportingUnit: unit },
    )
  }

  test('the faulty form has every one of its faults named at its cell, and script and formula text kept as text', async () => {
    const result = await preview('有错误的 洽谈项目清单.xlsx', '120119105')
    const faults = result.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.fault ? [[cell.address, cell.fault.code, cell.read]] : [])),
    )
    expect(faults).toEqual([
      ['B3', 'name-empty', ''],
      ['D4', 'amount-unreadable', '约三到五个亿'],
      ['E4', 'date-impossible', '2024-13-45'],
      ['H4', 'phone-not-mobile', '1380000'],
      ['D5', 'amount-negative', '-1'],
      ['F5', 'unit-unknown', '火星镇'],
      ['B6', 'text-too-long', expect.stringContaining('超长名名')],
    ])
    expect(result.canApply).toBe(false)
    expect(result.rows.map((row) => row.status)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'new', 'new'])
    expect(result.rows[5]?.cells.slice(0, 2).map((cell) => cell.value)).toEqual([
      '<script>alert(1)</script>',
      '=HYPERLINK("http://example.invalid","x")',
    ])
  })

  test.each([
    ['2024-04 邦均镇 洽谈项目清单.xlsx', '120119105', 3],
    ['2024-04 经济开发区 落地项目清单.xlsx', '120119401', 6],
    ['2024-04 全区 谋划项目清单.xlsx', '120119401', 4],
  ])('%s is new and free of faults', async (name, unit, rows) => {
    const result = await preview(name, unit)
    expect(
      result.rows.flatMap((row) =>
        row.cells.flatMap((cell) => (cell.fault ? [[cell.address, cell.fault.code]] : [])),
      ),
    ).toEqual([])
    expect(result.counts.new).toBe(rows)
    expect(result.canApply).toBe(true)
  })
})

/** A reading as an official could check it against the sheet. */
function described(form: FormReading): string {
  const line = (row: ReadRow) =>
    `${String(row.row).padStart(3)}  ${form.columns.map((column) => cellText(row.cells[column.index] ?? { kind: 'empty' }) || '·').join(' | ')}`
  return [
    `${form.sheet}: ${form.title ?? ''}`,
    `list ${form.list}, period ${form.period ?? '-'}, year ${form.year ?? '-'}, unit ${form.unit ?? '-'}, heading rows ${form.headingRows.join(', ')}`,
    ...form.columns.map(
      (column) =>
        `  ${column.letter}  ${column.heading}${column.unit === undefined ? '' : ` [${column.unit}]`} -> ${column.target?.join(' + ') ?? '-'} (${column.how})`,
    ),
    'rows',
    ...form.rows.map(line),
    'totals',
    ...form.totals.map(line),
    'notes',
    ...form.notes.map((note) => `${String(note.row).padStart(3)}  ${note.text}`),
  ].join('\n')
}
