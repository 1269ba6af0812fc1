import type { ByteSink } from '../zip/byte-sink.ts'
import { zipWriter } from '../zip/zip-writer.ts'
import { escapeXml } from './escape-xml.ts'
import { writeSheet, type SheetSetup, type SheetWriter } from './sheet-writer.ts'
import { stylesXml } from './styles.ts'

export type WorkbookWriter = {
  /** @param repeat first and last row that every printed page repeats */
  sheet(
    name: string,
    setup: SheetSetup,
    write: (sheet: SheetWriter) => Promise<void>,
    repeat?: [number, number],
  ): Promise<void>
  /** Closes the workbook; `first` names the sheet that is shown first, wherever it was written. */
  finish(first?: string): Promise<void>
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeNs = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNs = 'http://schemas.openxmlformats.org/package/2006'
const mainNs = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook written sheet by sheet into a stream. */
export function workbookWriter(sink: ByteSink): WorkbookWriter {
  const zip = zipWriter(sink)
  const sheets: { name: string; repeat?: [number, number] }[] = []
  return {
    async sheet(name, setup, write, repeat) {
      const free = uniqueName(
        name,
        sheets.map((sheet) => sheet.name),
      )
      sheets.push(repeat === undefined ? { name: free } : { name: free, repeat })
      await zip.part(`xl/worksheets/sheet${sheets.length}.xml`, (part) => writeSheet(part, setup, write))
    },
    async finish(first) {
      const order = sheets
        .map((sheet, i) => ({ ...sheet, id: i + 1 }))
        .toSorted((a, b) => Number(b.name === first) - Number(a.name === first))
      await zip.part('xl/styles.xml', (part) => part.write(stylesXml()))
      await zip.part('xl/workbook.xml', (part) => part.write(workbookXml(order)))
      await zip.part('xl/_rels/workbook.xml.rels', (part) =>
        part.write(
          `${declaration}<Relationships xmlns="${packageNs}/relationships">${order.map(({ id }) => `<Relationship Id="rId${id}" Type="${officeNs}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${officeNs}/styles" Target="styles.xml"/></Relationships>`,
        ),
      )
      await zip.part('_rels/.rels', (part) =>
        part.write(
          `${declaration}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${officeNs}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        ),
      )
      await zip.part('[Content_Types].xml', (part) =>
        part.write(
          `${declaration}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${order.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${contentType}.worksheet+xml"/>`).join('')}</Types>`,
        ),
      )
      await zip.finish()
    },
  }
}

function workbookXml(order: readonly { name: string; id: number; repeat?: [number, number] }[]): string {
  const titles = order.flatMap(({ name, repeat }, i) =>
    repeat
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeXml(name.replaceAll("'", "''"))}'!$${repeat[0]}:$${repeat[1]}</definedName>`,
        ]
      : [],
  )
  return `${declaration}<workbook xmlns="${mainNs}" xmlns:r="${officeNs}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${order.map(({ name, id }) => `<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}</workbook>`
}

/** A name that a sheet may have: no `[]:*?/\`, at most 31 characters, not there already. */
function uniqueName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet'
  for (let n = 1; ; n++) {
    const name = n === 1 ? clean : `${clean.slice(0, 31 - String(n).length - 1)} ${n}`
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name
  }
}
