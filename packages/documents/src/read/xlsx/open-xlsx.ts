import type { RawCell } from '@zhaoshang/domain'
import type { ByteSource } from '../file/byte-source.ts'
import { unreadable } from '../file/file-refusal.ts'
import type { FileLimits } from '../file/limits.ts'
import type { Sheet, Workbook } from '../workbook.ts'
import { inflateEntry, type InflateBudget } from '../zip/inflate-entry.ts'
import type { ZipEntry } from '../zip/zip-directory.ts'
import { plainFormat } from './cell-formats.ts'
import { attribute, parseXml } from './parse-xml.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readStyles } from './styles.ts'
import { readWorksheet, textCell } from './worksheet.ts'

type Relation = { id: string; type: string; target: string }
type SheetEntry = { name: string; hidden: boolean; relation: string }

/** Reads a workbook part by part; no part is ever in memory as a whole. */
export async function openXlsx(
  source: ByteSource,
  entries: Map<string, ZipEntry>,
  limits: FileLimits,
): Promise<Workbook> {
  const inflateBudget: InflateBudget = { used: 0 }
  const part = (path: string): AsyncGenerator<Buffer> | undefined => {
    const entry =
      entries.get(path) ??
      [...entries.values()].find((other) => other.name.toLowerCase() === path.toLowerCase())
    return entry && inflateEntry(source, entry, limits, inflateBudget)
  }
  const workbookPath = await findWorkbook(part)
  const workbookPart = part(workbookPath)
  if (!workbookPart) throw unreadable('workbook-part')
  const { sheets, date1904 } = await readWorkbookPart(workbookPart)
  const relations = await readRelations(part(relationsOf(workbookPath)), workbookPath)
  const byType = (type: string) => relations.find((relation) => relation.type === type)?.target

  const stylesPart = part(byType('styles') ?? 'xl/styles.xml')
  const formats = stylesPart ? await readStyles(stylesPart) : [plainFormat]
  const stringsPart = part(byType('sharedStrings') ?? 'xl/sharedStrings.xml')
  const texts: RawCell[] = stringsPart ? (await readSharedStrings(stringsPart, limits)).map(textCell) : []

  const budget = { cells: 0 }
  const read: Sheet[] = []
  for (const sheet of sheets) {
    const relation = relations.find((candidate) => candidate.id === sheet.relation)
    // Chart sheets and macro sheets have no cells.
    if (relation && relation.type !== 'worksheet') continue
    const sheetPart = relation && part(relation.target)
    if (!sheetPart) throw unreadable('sheet-part')
    const content = await readWorksheet(sheetPart, {
      sheet: sheet.name,
      texts,
      formats,
      date1904,
      limits,
      budget,
    })
    read.push({ name: sheet.name, hidden: sheet.hidden, ...content })
  }
  return { format: 'xlsx', sheets: read }
}

async function findWorkbook(part: (path: string) => AsyncGenerator<Buffer> | undefined): Promise<string> {
  const relations = await readRelations(part('_rels/.rels'), '')
  return relations.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
}

function relationsOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`
}

async function readRelations(part: AsyncGenerator<Buffer> | undefined, owner: string): Promise<Relation[]> {
  const relations: Relation[] = []
  if (!part) return relations
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1)
  await parseXml(part, {
    open(name, attributes) {
      if (name !== 'Relationship' || relations.length >= 10_000) return
      const type = attributes['Type'] ?? ''
      relations.push({
        id: attributes['Id'] ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, attributes['Target'] ?? ''),
      })
    },
  })
  return relations
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

async function readWorkbookPart(
  part: AsyncGenerator<Buffer>,
): Promise<{ sheets: SheetEntry[]; date1904: boolean }> {
  const sheets: SheetEntry[] = []
  let date1904 = false
  await parseXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr')
        date1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
      else if (name === 'sheet' && sheets.length < 1_000) {
        const state = attributes['state']
        sheets.push({
          name: attributes['name'] ?? '',
          hidden: state === 'hidden' || state === 'veryHidden',
          relation: attribute(attributes, 'id') ?? '',
        })
      }
    },
  })
  return { sheets, date1904 }
}
