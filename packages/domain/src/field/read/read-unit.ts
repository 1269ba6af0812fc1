import type { RawCell } from '../../form/form-reading.ts'
import { characterCount } from '../../text/character-count.ts'
import { cleanText, nameKey } from '../../text/clean-text.ts'
import { nearestWords } from '../../text/nearest.ts'
import type { UnitIndex } from '../../unit/unit-index.ts'
import type { Field } from '../field.ts'
import { cellText, meansEmpty, plainForm } from './cell-text.ts'
import { fault, taken, type ReadNote, type ReadResult } from './read.ts'

const openTextLength = 100

type Part = { code: string; note?: ReadNote; detail?: string }

/**
 * A unit by whatever a form calls it, or several (东关镇/经济开发区, 东关镇和西关镇).
 * What stands behind a unit's name (东关镇宋家营村) goes to the field's detail.
 */
export function readUnit(field: Field, raw: RawCell, units: UnitIndex): ReadResult {
  const read = cellText(raw)
  const written = cleanText(read)
  const many = field.type === 'units'
  const whole = partOf(written, units)
  const direct = whole && !('detail' in whole) ? [whole] : undefined
  const parts =
    direct ??
    splitUnits(written, units, field.open && many) ??
    (whole && !separators.test(whole.detail ?? '') ? [whole] : undefined)
  if (!parts) {
    const unknown =
      written.split(separators).find((part) => part.trim() !== '' && !partOf(part, units)) ?? written
    if (field.open && characterCount(written) <= openTextLength)
      return taken(many ? [written] : written, 'kept-as-written')
    return fault('unit-unknown', read, { nearest: nearestWords(unknown, units.names) })
  }
  const codes = [...new Set(parts.map((part) => part.code))]
  const note = parts.find((part) => part.note !== undefined)?.note
  const details = parts.flatMap((part) => (part.detail === undefined ? [] : [part.detail]))
  if (many)
    return taken(
      codes,
      note,
      field.detail !== undefined && details.length > 0 ? details.join('、') : undefined,
    )
  if (codes.length > 1)
    return fault('unit-unknown', read, { nearest: codes.map((code) => units.byCode.get(code)?.name ?? code) })
  return taken(codes[0] ?? null, note, field.detail !== undefined ? details[0] : undefined)
}

const separators = /[、/,，;；+＋&\n|]|以及/
const weakSeparators = /和|与|及|\s/g

/** All parts as units; undefined when one of them is none (in an open field it stays as written). */
function splitUnits(written: string, units: UnitIndex, open: boolean): Part[] | undefined {
  const parts: Part[] = []
  for (const text of written.split(separators).map((part) => part.trim())) {
    if (nameKey(text) === '' || meansEmpty(plainForm(text))) continue
    const found =
      exactOrPair(text, units) ?? (partOf(text, units) ? [partOf(text, units) as Part] : undefined)
    if (found) parts.push(...found)
    else if (open && separators.test(written)) parts.push({ code: text, note: 'kept-as-written' })
    else return undefined
  }
  return parts.length > 0 ? parts : undefined
}

/** 区工业和信息化局 is one unit although 和 stands in it; 东关镇和西关镇 are two. */
function exactOrPair(text: string, units: UnitIndex): Part[] | undefined {
  const one = units.find(text)
  if (one) return [{ code: one.code }]
  for (const cut of text.matchAll(weakSeparators)) {
    const left = units.find(text.slice(0, cut.index))
    if (!left) continue
    const right = exactOrPair(text.slice(cut.index + cut[0].length), units)
    if (right) return [{ code: left.code }, ...right]
  }
  return undefined
}

/** One unit, perhaps with more behind it: 经济开发区（北区）, 东关镇宋家营村. */
function partOf(text: string, units: UnitIndex): Part | undefined {
  const exact = units.find(text)
  if (exact) return { code: exact.code }
  const leading = units.findLeading(text)
  if (!leading) return undefined
  const detail = leading.rest
    .trim()
    .replace(/^[（(]([^（()）]*)[）)]$/, '$1')
    .trim()
  return detail === ''
    ? { code: leading.unit.code }
    : { code: leading.unit.code, note: 'matched-part', detail }
}
