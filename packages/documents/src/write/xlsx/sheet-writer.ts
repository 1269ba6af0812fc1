import { columnLetter } from '@zhaoshang/domain'
import type { ZipPart } from '../zip/zip-writer.ts'
import { escapeXml } from './escape-xml.ts'
import { guardText } from './guard-text.ts'
import { lookNumber, type LookName } from './styles.ts'

/** What goes into a cell. A number is given as its decimal text, so that no digit is lost on the way. */
export type SheetCell =
  | { look: LookName; text: string }
  | { look: LookName; number: string }
  | { look: LookName }

export type SheetSetup = {
  /** Widths in characters, by column. */
  widths: number[]
  /** Rows and columns that stay in sight. */
  frozen?: { rows: number; columns: number }
  paper: 'A3' | 'A4'
  orientation: 'landscape' | 'portrait'
}

/** Writes one sheet from top to bottom; nothing is kept but the merged ranges. */
export type SheetWriter = {
  /** Appends a row; `merges` are inclusive column ranges within it. */
  row(
    cells: readonly SheetCell[],
    options?: { height?: number; merges?: readonly [from: number, to: number][] },
  ): Promise<number>
  /** Merges cells over several rows. */
  merge(fromRow: number, fromColumn: number, toRow: number, toColumn: number): void
  /** 1-based number of the row written last. */
  readonly written: number
}

const paperSizes = { A3: 8, A4: 9 }
/** Rows that a sheet can hold. */
const mostRows = 1_048_576

export async function writeSheet(
  part: ZipPart,
  setup: SheetSetup,
  write: (sheet: SheetWriter) => Promise<void>,
): Promise<void> {
  const merges: string[] = []
  let written = 0
  await part.write(head(setup))
  await write({
    get written() {
      return written
    },
    async row(cells, options = {}) {
      written++
      if (written > mostRows) throw new Error(`a sheet cannot hold more than ${mostRows} rows`)
      for (const [from, to] of options.merges ?? [])
        if (to > from) merges.push(`${columnLetter(from)}${written}:${columnLetter(to)}${written}`)
      const height = options.height === undefined ? '' : ` ht="${Math.min(options.height, 409)}"`
      await part.write(
        `<row r="${written}"${height}>${cells.map((cell, column) => cellXml(cell, columnLetter(column), written)).join('')}</row>`,
      )
      return written
    },
    merge(fromRow, fromColumn, toRow, toColumn) {
      merges.push(`${columnLetter(fromColumn)}${fromRow}:${columnLetter(toColumn)}${toRow}`)
    },
  })
  await part.write(tail(setup, merges))
}

function cellXml(cell: SheetCell, letter: string, row: number): string {
  const start = `<c r="${letter}${row}" s="${lookNumber(cell.look)}"`
  if ('number' in cell) return `${start}><v>${cell.number}</v></c>`
  if ('text' in cell && cell.text !== '')
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(guardText(cell.text))}</t></is></c>`
  return `${start}/>`
}

function head({ widths, frozen }: SheetSetup): string {
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${frozen ? '' : ' showGridLines="0"'}>${frozen ? pane(frozen) : ''}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>${columns}</cols><sheetData>`
}

function pane({ rows, columns }: { rows: number; columns: number }): string {
  return `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${columnLetter(columns)}${rows + 1}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${columnLetter(columns)}${rows + 1}" sqref="${columnLetter(columns)}${rows + 1}"/>`
}

function tail({ paper, orientation }: SheetSetup, merges: readonly string[]): string {
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : ''
  return `</sheetData>${merged}<printOptions horizontalCentered="1"/><pageMargins left="0.47" right="0.47" top="0.63" bottom="0.63" header="0.3" footer="0.3"/><pageSetup paperSize="${paperSizes[paper]}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`
}
