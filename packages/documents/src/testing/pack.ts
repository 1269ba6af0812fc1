import { Writable } from 'node:stream'
import { byteSink } from '../write/zip/byte-sink.ts'
import { zipWriter } from '../write/zip/zip-writer.ts'

/** Collects what is written to a stream. */
export function collector(): { stream: Writable; bytes(): Uint8Array<ArrayBuffer> } {
  const pieces: Buffer[] = []
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece)
      done()
    },
  })
  return { stream, bytes: () => Uint8Array.from(Buffer.concat(pieces)) }
}

/** A container of the given parts; a part may come as many pieces. */
export async function pack(
  parts: Record<string, string | Iterable<string>>,
  out?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const collected = collector()
  const zip = zipWriter(byteSink(out ?? collected.stream))
  for (const [name, content] of Object.entries(parts)) {
    await zip.part(name, async (part) => {
      for (const piece of typeof content === 'string' ? [content] : content) await part.write(piece)
    })
  }
  await zip.finish()
  return collected.bytes()
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook around hand-written sheets. */
export function workbookParts(
  sheets: Record<string, string | Iterable<string>>,
  more: Record<string, string | Iterable<string>> = {},
): Record<string, string | Iterable<string>> {
  const names = Object.keys(sheets)
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="s" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheets[name] ?? ''])),
    ...more,
  }
}

export function sheetXml(rows: string): string {
  return `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
}

/** A row of texts and numbers. */
export function rowXml(row: number, cells: readonly (string | number)[]): string {
  return `<row r="${row}">${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`)).join('')}</row>`
}
