import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { fonts, page, type Font } from '../official/layout.ts'
import { plainText } from '../plain-text.ts'

/** A record on one page: what it is called, its facts in groups, and dated lines below them. */
export interface RecordSheet {
  readonly title: string
  /** Under the title: number, unit, as of which day. */
  readonly notes: readonly string[]
  readonly groups: readonly {
    readonly title: string
    readonly facts: readonly { readonly label: string; readonly value: string; readonly wide: boolean }[]
  }[]
  readonly lines: readonly { readonly title: string; readonly entries: readonly string[] }[]
}

/** Half points. */
const points = { title: 36, note: 21, text: 21 } as const

/**
 * The sheet as a file for a word processor: A4 upright, two facts in a row,
 * long ones across.
 *
 * @example await writeRecordSheet({ title: '某项目', notes: [], groups: [], lines: [] })
 */
export async function writeRecordSheet(sheet: RecordSheet): Promise<Uint8Array> {
  const made = new Document({
    title: sheet.title,
    styles: { default: { document: { run: { font: fonts.text, size: points.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        children: [
          words(sheet.title, fonts.title, points.title, AlignmentType.CENTER),
          ...sheet.notes.map((note) => words(note, fonts.subheading, points.note, AlignmentType.CENTER)),
          ...sheet.groups
            .filter(({ facts }) => facts.length > 0)
            .flatMap(({ title, facts }) => [words(title, fonts.heading, points.text), tableOf(facts)]),
          ...sheet.lines
            .filter(({ entries }) => entries.length > 0)
            .flatMap(({ title, entries }) => [
              words(title, fonts.heading, points.text),
              ...entries.map((entry) => words(entry, fonts.text, points.text)),
            ]),
        ],
      },
    ],
  })
  return Packer.toBuffer(made)
}

type Fact = RecordSheet['groups'][number]['facts'][number]

function tableOf(facts: readonly Fact[]): Table {
  const rows: TableRow[] = []
  let waiting: Fact | undefined
  const flush = (): void => {
    if (waiting) rows.push(new TableRow({ children: [label(waiting.label), value(waiting.value, 3)] }))
    waiting = undefined
  }
  for (const fact of facts) {
    if (fact.wide) {
      flush()
      rows.push(new TableRow({ children: [label(fact.label), value(fact.value, 3)] }))
    } else if (waiting) {
      const pair = [waiting, fact]
      rows.push(new TableRow({ children: pair.flatMap((one) => [label(one.label), value(one.value, 1)]) }))
      waiting = undefined
    } else waiting = fact
  }
  flush()
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows })
}

const margins = { top: 40, bottom: 40, left: 80, right: 80 }

function label(text: string): TableCell {
  return new TableCell({
    width: { size: 16, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    margins,
    children: [words(text, fonts.heading, points.text)],
  })
}

function value(text: string, columnSpan: number): TableCell {
  return new TableCell({
    width: { size: columnSpan === 1 ? 34 : 84, type: WidthType.PERCENTAGE },
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins,
    children: text.split('\n').map((line) => words(line, fonts.text, points.text)),
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
