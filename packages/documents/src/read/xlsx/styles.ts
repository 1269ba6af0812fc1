import { builtInFormat, formatOf, plainFormat, type CellFormat } from './cell-formats.ts'
import { parseXml } from './parse-xml.ts'

/** Formats by the number that a cell's `s` attribute gives. */
export async function readStyles(part: AsyncIterable<Buffer>): Promise<CellFormat[]> {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inCells = false
  await parseXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells && formats.length < 65_536) {
        const id = Number(attributes['numFmtId'] ?? 0)
        const code = codes.get(id)
        formats.push(code === undefined ? builtInFormat(id) : formatOf(code))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats.length > 0 ? formats : [plainFormat]
}
