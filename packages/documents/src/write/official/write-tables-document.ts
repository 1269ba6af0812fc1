import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { TableSheet } from '../write-tables.ts'
import { fonts, page, type Font } from './layout.ts'
import { plainText } from '../plain-text.ts'

/** Half points: the title, and what stands in a table. */
const points = { title: 36, table: 21 } as const

/**
 * The same tables as `writeTables`, as a document for a word processor: A4
 * across, a title over each, headings that repeat on every page. A word
 * processor's file is one piece, so it is made in memory: for registers of
 * hundreds of rows, not of thousands.
 */
export async function writeTablesDocument(out: Writable, sheets: readonly TableSheet[]): Promise<void> {
  const parts = await Promise.all(
    sheets.map(async ({ name, title = name, notes = [], columns, rows }) => {
      const lines: (readonly string[])[] = []
      for await (const row of rows) lines.push(row)
      return [
        words(title, fonts.title, points.title, AlignmentType.CENTER),
        ...notes.map((note) => words(note, fonts.text, points.table)),
        tableOf(columns, lines),
        words('', fonts.text, points.table),
      ]
    }),
  )
  const made = new Document({
    styles: { default: { document: { run: { font: fonts.text, size: points.table } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        children: parts.flat(),
      },
    ],
  })
  out.end(Buffer.from(await Packer.toBuffer(made)))
  await finished(out)
}

function tableOf(columns: TableSheet['columns'], lines: readonly (readonly string[])[]): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const cell = (text: string, i: number, font: Font): TableCell =>
    new TableCell({
      width: { size: Math.round(((columns[i]?.width ?? 0) * 100) / whole), type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: text.split('\n').map((line) => words(line, font, points.table)),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ heading }, i) => cell(heading, i, fonts.heading)),
      }),
      ...lines.map(
        (line) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, i) => cell(line[i] ?? '', i, fonts.text)),
          }),
      ),
    ],
  })
}

function words(
  text: string,
  font: Font,
  size: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ text: plainText(text), font, size })] })
}
