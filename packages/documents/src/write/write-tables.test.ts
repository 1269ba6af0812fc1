import { expectAccepted } from '@zhaoshang/domain'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkbook } from '../read/open-workbook.ts'
import { writeTables } from './write-tables.ts'

test('plain tables are read back as they were written, formulas as the text that they are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tables-'))
  const path = join(folder, 'tables.xlsx')
  try {
    const columns = [
      { heading: '姓名', width: 12 },
      { heading: '用户名', width: 16 },
    ]
    await writeTables(path, [
      { name: '填写', title: '账号申请表', notes: ['一人一行'], columns, rows: [['张三', '=1+1']] },
      { name: '示例', columns, rows: [] },
    ])
    const workbook = expectAccepted(await openWorkbook(path), 'what was written')
    const texts = workbook.sheets.map(({ name, rows }) => [
      name,
      rows.map(({ cells }) => cells.flatMap((cell) => ('text' in cell ? [cell.text] : []))),
    ])
    expect(texts).toEqual([
      ['填写', [['账号申请表'], ['一人一行'], ['姓名', '用户名'], ['张三', expect.stringContaining('=1+1')]]],
      ['示例', [['姓名', '用户名']]],
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})
