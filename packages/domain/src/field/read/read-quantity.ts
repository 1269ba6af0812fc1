import type { RawCell } from '../../form/form-reading.ts'
import { parseMultiplier } from '../../money/money-unit.ts'
import { parseChineseNumber, timesFactor } from '../../number/chinese-number.ts'
import {
  decimalOfNumber,
  divideRounded,
  formatScaled,
  parseDecimal,
  type Decimal,
} from '../../number/decimal.ts'
import { parseQuantityUnit, type QuantityScale } from '../../number/quantity-unit.ts'
import type { Field } from '../field.ts'
import { cellText, plainForm } from './cell-text.ts'
import { fault, taken, type ReadContext, type ReadNote, type ReadResult } from './read.ts'

const approximate = /^(大约|大概|约为|约|近|超过|超|逾|不低于|不少于|至少|预计|需|计划)/
const approximateAfter = /(左右|上下|以上|余|多)$/

/** A number of 亩, ㎡, people; another unit of the same kind in the cell or the heading is converted. */
export function readQuantity(field: Field, raw: RawCell, context: ReadContext): ReadResult {
  const read = cellText(raw)
  const own = parseQuantityUnit(field.unit ?? '')
  const named = context.unit === undefined ? undefined : parseQuantityUnit(context.unit)
  // A form's unit line (万元、亩) speaks of all its columns; only the same kind of unit concerns this one.
  const column = named?.kind === own?.kind ? named : own
  if (raw.kind === 'number') return settle(field, read, decimalOfNumber(raw.number), column, own)
  if (raw.kind !== 'text') return fault('quantity-unreadable', read)
  let text = plainForm(raw.text)
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1')
    .replace(/ (?!\d)|(?<!\d) /g, '')
  // 厂房3000㎡: the cell says once more what its column is.
  const label = [field.label, ...field.aliases]
    .map(plainForm)
    .find((word) => text.startsWith(word) && word !== text)
  if (label !== undefined) text = text.slice(label.length).replace(/^:/, '')
  let note: ReadNote | undefined
  const remark = /^(.+?)\(([^()]*)\)$/.exec(text)
  if (remark) {
    const unit = parseQuantityUnit(remark[2] ?? '')
    text = unit ? `${remark[1]}${remark[2]}` : (remark[1] ?? '')
    if (!unit) note = 'remark-left-out'
  }
  const found =
    /^(-?)(\d[\d,]*(?:\.\d+)?|\.\d+|[〇零一二两三四五六七八九十百千点]+)(?:余|多)?(万亿|[十百千]?[万亿])?(?:余|多)?(.*)$/.exec(
      text.replace(approximate, '').replace(approximateAfter, ''),
    )
  const number = found && parseNumber(found[2] ?? '')
  if (!found || !number) return fault('quantity-unreadable', read)
  const multiplied = timesFactor(number, parseMultiplier(found[3] ?? '') ?? 1)
  const signed = found[1] === '-' ? { ...multiplied, digits: -multiplied.digits } : multiplied
  if (approximate.test(text) || approximateAfter.test(text) || /余|多/.test(text)) note ??= 'approximate'
  const word = found[4] ?? ''
  // A multiplier without a unit (7.5万) is of the field's own unit, not of 万㎡.
  if (word === '') return settle(field, read, signed, found[3] === undefined ? column : own, own, note, true)
  const unit = word === field.unit ? own : parseQuantityUnit(word)
  if (word !== field.unit && (!unit || unit.kind !== own?.kind)) return fault('quantity-unreadable', read)
  return settle(field, read, signed, unit, own, note, true)
}

function settle(
  field: Field,
  read: string,
  number: Decimal,
  from: QuantityScale | undefined,
  to: QuantityScale | undefined,
  note?: ReadNote,
  typed = false,
): ReadResult {
  const places = field.decimals ?? 2
  const [up, down] =
    from && to ? [from.numerator * to.denominator, from.denominator * to.numerator] : [1n, 1n]
  const scaled = divideRounded(number.digits * up * 10n ** BigInt(places), down * 10n ** BigInt(number.scale))
  if (!scaled.exact && places === 0 && up === down) return fault('quantity-unreadable', read)
  const value = Number(formatScaled(scaled.integer, places, ''))
  const least = field.min ?? 0
  if (value < least) return fault('quantity-out-of-range', read, { limit: least })
  if (value > (field.max ?? Number.MAX_SAFE_INTEGER))
    return fault('quantity-out-of-range', read, { limit: field.max ?? Number.MAX_SAFE_INTEGER })
  return taken(value, note ?? (up === down ? (typed && !scaled.exact ? 'rounded' : undefined) : 'converted'))
}

function parseNumber(text: string): Decimal | undefined {
  if (!text.includes(',')) return parseDecimal(text) ?? parseChineseNumber(text)
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? parseDecimal(text.replaceAll(',', '')) : undefined
}
