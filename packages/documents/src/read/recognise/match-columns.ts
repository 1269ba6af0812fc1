import {
  columnLetter,
  fieldOf,
  type Field,
  type List,
  type RawCell,
  type ReadColumn,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { HeadingName } from './heading-names.ts'
import { headingText, type HeadingText } from './heading-text.ts'
import { similarEnough, similarity } from './similarity.ts'
import { canonicalUnit, isMoneyUnit, sameMeasure } from './unit-words.ts'

/** A column's heading from top to bottom, parts as written. */
export type ColumnHeading = { index: number; parts: string[] }

type Candidate = { column: number; target: string[]; how: ReadColumn['how']; score: number }

const rowNumberKeys = new Set(['序号', '序', '行号', '行次', 'no', 'no.', '№', '项次', '顺序号', '顺序', '#'])

/** What a heading can be compared by: whole, each ending part, the last with its group. */
export type HeadingReading = { forms: HeadingText[]; unit?: string; written: string }

export function readHeading({ parts }: ColumnHeading): HeadingReading {
  const kept = parts.filter((part, i) => part.trim() !== '' && part !== parts[i - 1])
  // A heading row of units only: （万元）
  const unitPart = kept.length > 1 ? canonicalUnit((kept.at(-1) ?? '').replace(/[()（）\s]/g, '')) : undefined
  const words = unitPart === undefined ? kept : kept.slice(0, -1)
  const texts = words.map(headingText)
  const last = texts.at(-1) ?? { key: '', bare: '' }
  const joined = texts.map((text) => text.key).join('')
  const forms: HeadingText[] = [last]
  if (texts.length > 1) {
    const group = texts.at(-2)
    forms.unshift({ key: joined, bare: texts.map((text) => text.bare).join('') })
    if (texts.length > 2 && group) forms.push({ key: group.key + last.key, bare: group.bare + last.bare })
  }
  const unit = unitPart ?? texts.toReversed().find((text) => text.unit !== undefined)?.unit
  const written = kept.map((part) => part.replace(/\s+/g, ' ').trim()).join('／')
  return unit === undefined ? { forms, written } : { forms, unit, written }
}

export function isRowNumberHeading(heading: HeadingReading): boolean {
  return heading.forms.some((form) => rowNumberKeys.has(form.bare))
}

/**
 * Gives every column its field, the surest first, each field once.
 * `sample` are cells of the rows below, by which a mere likeness is checked.
 */
export function matchColumns(
  plan: WorkPlan,
  list: List,
  names: readonly HeadingName[],
  headings: readonly ColumnHeading[],
  sample: readonly (readonly RawCell[])[],
): { columns: ReadColumn[]; score: number } {
  const readings = headings.map(readHeading)
  const candidates = readings.flatMap((reading, i) =>
    candidatesFor(plan, names, reading, headings[i]?.index ?? i, sample),
  )
  candidates.sort((a, b) => b.score - a.score || a.column - b.column)

  const taken = new Set<string>()
  const chosen = new Map<number, Candidate>()
  for (const candidate of candidates) {
    if (chosen.has(candidate.column) || candidate.target.some((id) => taken.has(id))) continue
    chosen.set(candidate.column, candidate)
    candidate.target.forEach((id) => taken.add(id))
  }
  const own = new Set(list.columns.flatMap((column) => column.fields))
  let score = 0
  const columns = headings.map((heading, i): ReadColumn => {
    const reading = readings[i] ?? { forms: [], written: '' }
    const found = chosen.get(heading.index)
    const column: ReadColumn = {
      index: heading.index,
      letter: columnLetter(heading.index),
      heading: reading.written,
      target: null,
      how: 'none',
    }
    if (reading.unit !== undefined) column.unit = reading.unit
    if (found) {
      column.target = found.target
      column.how = found.how
      score += weightOf(found, own)
    } else if (isRowNumberHeading(reading)) {
      column.how = 'row-number'
    }
    return column
  })
  return { columns, score }
}

/** 联系人及电话 merged over two columns that hold one each: the field pair is split over them. */
export function splitPairs(columns: readonly ReadColumn[], sample: readonly (readonly RawCell[])[]): void {
  columns.forEach((column, i) => {
    const next = columns[i + 1]
    const [first, second] = column.target ?? []
    if (
      second === undefined ||
      first === undefined ||
      !next ||
      next.target !== null ||
      next.index !== column.index + 1 ||
      next.heading !== column.heading
    )
      return
    if (!sample.some((cells) => (cells[next.index]?.kind ?? 'empty') !== 'empty')) return
    column.target = [first]
    next.target = [second]
    next.how = column.how
  })
}

function weightOf(candidate: Candidate, own: ReadonlySet<string>): number {
  if (!candidate.target.some((id) => own.has(id))) return 0.4
  return candidate.how === 'similar' ? 1 : candidate.score >= 100 + 50 ? 3 : 2
}

function candidatesFor(
  plan: WorkPlan,
  names: readonly HeadingName[],
  reading: HeadingReading,
  column: number,
  sample: readonly (readonly RawCell[])[],
): Candidate[] {
  const found: Candidate[] = []
  reading.forms.forEach((form, depth) => {
    for (const name of names) {
      // The whole of a grouped heading counts more than its last part alone.
      const exact = form.key === name.key ? 2 : form.bare === name.key ? 1 : 0
      if (exact === 0 || !unitFits(plan, name.target, reading.unit)) continue
      found.push({
        column,
        target: name.target,
        how: name.how,
        score: 100 + name.rank * 10 + exact - depth * 3,
      })
    }
  })
  // A heading that is a name of one field is not bent into another because that one is taken.
  if (found.length > 0) return found
  const joined = reading.forms.flatMap((form) => joinedFields(names, form.key))
  if (joined.length > 0) return [{ column, target: joined, how: 'alias', score: 90 }]
  reading.forms.forEach((form, depth) => {
    for (const { name, near } of nearNames(names, form)) {
      if (!unitFits(plan, name.target, reading.unit) || !cellsFit(plan, name.target, column, sample)) continue
      found.push({ column, target: name.target, how: 'similar', score: near * 50 + name.rank - depth })
    }
  })
  return found
}

/** Forms repeat their headings; what a heading is like is found once per plan and list. */
const nearCache = new WeakMap<readonly HeadingName[], Map<string, { name: HeadingName; near: number }[]>>()
const mostCached = 5_000

function nearNames(names: readonly HeadingName[], form: HeadingText): { name: HeadingName; near: number }[] {
  const cache = nearCache.get(names) ?? new Map<string, { name: HeadingName; near: number }[]>()
  nearCache.set(names, cache)
  const key = `${form.bare}\n${form.key}`
  const before = cache.get(key)
  if (before) return before
  const found = names
    .map((name) => ({
      name,
      near: Math.max(
        similarity(form.bare, name.key, name.family),
        form.key === form.bare ? 0 : similarity(form.key, name.key, name.family),
      ),
    }))
    .filter(({ near }) => near >= similarEnough)
  if (cache.size >= mostCached) cache.clear()
  cache.set(key, found)
  return found
}

/** 需用土地/厂房, 责任单位及责任人: one column that holds two fields. */
function joinedFields(names: readonly HeadingName[], key: string): string[] {
  for (const cut of key.matchAll(/[/及和与]/g)) {
    const halves = [key.slice(0, cut.index), key.slice(cut.index + 1)].map((half) => bestNamed(names, half))
    const [first, second] = halves
    if (first !== undefined && second !== undefined && first !== second) return [first, second]
  }
  return []
}

function bestNamed(names: readonly HeadingName[], key: string): string | undefined {
  return names
    .filter((name) => name.key === key && name.target.length === 1)
    .toSorted((a, b) => b.rank - a.rank)[0]?.target[0]
}

/** 用地（亩） is no amount of money, 总投资（万元） no area. */
function unitFits(plan: WorkPlan, target: readonly string[], unit: string | undefined): boolean {
  if (unit === undefined) return true
  const types = target.map((id) => fieldOf(plan, id))
  const fits = (field: Field | undefined) => {
    if (field?.type === 'money') return isMoneyUnit(unit)
    if (field?.type === 'quantity') return field.unit === undefined || sameMeasure(field.unit, unit)
    return true
  }
  return types.some(fits)
}

/** A likeness alone does not turn a column of names into one of dates or amounts. */
function cellsFit(
  plan: WorkPlan,
  target: readonly string[],
  column: number,
  sample: readonly (readonly RawCell[])[],
): boolean {
  const type = fieldOf(plan, target[0] ?? '')?.type
  const filled = sample
    .map((cells) => cells[column])
    .filter((cell) => cell !== undefined && cell.kind !== 'empty')
  if (filled.length === 0 || type === undefined) return true
  const share = (test: (cell: RawCell) => boolean) =>
    filled.filter((cell) => cell !== undefined && test(cell)).length / filled.length
  switch (type) {
    case 'money':
    case 'quantity':
    case 'phone':
    case 'credit-code':
      return (
        share(
          (cell) =>
            cell.kind === 'number' ||
            (cell.kind === 'text' && /[\d零〇一二三四五六七八九十百千万亿]|待|无|—|-/.test(cell.text)),
        ) >= 0.5
      )
    case 'date':
    case 'time-span':
      return (
        share(
          (cell) =>
            cell.kind === 'date' ||
            cell.kind === 'number' ||
            (cell.kind === 'text' && /[\d年月日〇]|待|无|未|—|-|\/|底|季度/.test(cell.text)),
        ) >= 0.5
      )
    default:
      return share((cell) => cell.kind === 'text') >= 0.3 || filled.length < 2
  }
}

/** Units of the form's own line, for columns whose heading has none. */
export function applyUnitLine(plan: WorkPlan, columns: ReadColumn[], units: readonly string[]): void {
  for (const column of columns) {
    if (column.unit !== undefined || column.target === null) continue
    for (const id of column.target) {
      const field = fieldOf(plan, id)
      const unit =
        field &&
        units.find((candidate) =>
          field.type === 'money'
            ? isMoneyUnit(candidate)
            : field.type === 'quantity' && field.unit !== undefined && sameMeasure(field.unit, candidate),
        )
      if (unit !== undefined) column.unit = unit
    }
  }
}
