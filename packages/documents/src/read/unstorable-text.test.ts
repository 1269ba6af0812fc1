import { expect, test } from 'vitest'
import { pack, sheetXml, workbookParts } from '../testing/pack.ts'
import { openWorkbook } from './open-workbook.ts'

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`

test('what a workbook writes as NUL or half a character does not come out of it, nor a shared text', async () => {
  const file = await pack(
    workbookParts(
      {
        表: sheetXml(
          `<row r="1">${cell('项_x0000_目')}${cell('半_xD83D_个')}<c t="s"><v>0</v></c><c t="str"><f>"_x0000_"</f><v>a_x0000_</v></c></row>`,
        ),
      },
      { 'xl/sharedStrings.xml': '<sst><si><t>共_x0000__xDE00_享</t></si></sst>' },
    ),
  )
  const opened = await openWorkbook(file)
  const cells = opened.ok ? opened.value.sheets[0]?.rows[0]?.cells : undefined
  expect(cells?.map((each) => 'text' in each && each.text)).toEqual(['项目', '半\uFFFD个', '共\uFFFD享', 'a'])
})

test('a csv with a NUL far down is read without it', async () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => `${i},项目${i},某企业`)
  const text = ['序号,项目名称,投资方', ...lines, '5000,零\u0000字节项目,某企业'].join('\n')
  const opened = await openWorkbook(Buffer.from(text), { name: '清单.csv' })
  expect(opened.ok && opened.value.sheets[0]?.rows.at(-1)?.cells[1]).toEqual({
    kind: 'text',
    text: '零字节项目',
  })
})
