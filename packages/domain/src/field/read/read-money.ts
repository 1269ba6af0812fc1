import { parseChineseNumber, timesFactor } from '../../number/chinese-number.ts'
import { addDecimals, decimalOfNumber, parseDecimal, type Decimal } from '../../number/decimal.ts'
import { moneyOf } from '../../money/money-of.ts'
import { parseCurrency, parseMoneyUnit, parseMultiplier, type MoneyScale } from '../../money/money-unit.ts'
import type { Currency, Rates } from '../../money/money.ts'
import type { RawCell } from '../../form/form-reading.ts'
import type { Field } from '../field.ts'
import { cellText, plainForm } from './cell-text.ts'
import { fault, taken, type ReadContext, type ReadNote, type ReadResult } from './read.ts'

const yuan: MoneyScale = { currency: 'CNY', factor: 1 }

/**
 * An amount however it is written. A bare number is in the unit of the column;
 * a cell that names its own unit (6.5亿, 500万美元) is read by that one. A
 * range (三到五个亿) is no amount.
 */
export function readMoney(field: Field, raw: RawCell, context: ReadContext, rates: Rates): ReadResult {
  const read = cellText(raw)
  const column =
    (context.unit === undefined ? undefined : parseMoneyUnit(context.unit)) ??
    parseMoneyUnit(field.unit ?? '') ??
    yuan
  if (raw.kind === 'number') return settle(field, read, decimalOfNumber(raw.number), column, rates)
  if (raw.kind !== 'text') return fault('amount-unreadable', read)
  const written = parseAmount(plainForm(raw.text), column)
  if (!written) return fault('amount-unreadable', read)
  return settle(field, read, written.number, written.scale, rates, written.note, true)
}

function settle(
  field: Field,
  read: string,
  number: Decimal,
  scale: MoneyScale,
  rates: Rates,
  note?: ReadNote,
  typed = false,
): ReadResult {
  const money = moneyOf(number, scale, rates)
  if (!money.ok)
    return money.refusal.code === 'amount-too-large'
      ? fault('amount-too-large', read, { limit: money.refusal.limit })
      : fault('amount-no-rate', read)
  const { yuan: amount, minor } = money.value.money
  const least = field.min ?? 0
  if (amount < least || (least === 0 && minor < 0)) return fault('amount-negative', read, { limit: least })
  if (field.max !== undefined && amount > field.max)
    return fault('amount-too-large', read, { limit: field.max })
  const said =
    note ??
    (typed && !money.value.exact ? 'rounded' : scale.currency === 'CNY' ? undefined : 'foreign-currency')
  return taken(money.value.money, said)
}

const approximateBefore =
  /^(大约|大概|约为|约|近|超过|超|逾|不低于|不少于|至少|预计|预估|估算|计划|拟|总投资|投资额|投资|共计|共|合计)+:?/
const approximateAfter = /(左右|上下|以上|以内|余|多|许)$/
const sign = /^([-负])/

type Amount = { number: Decimal; scale: MoneyScale; note?: ReadNote }

/** The grammar of an amount in a cell; undefined for what is none. */
function parseAmount(plain: string, column: MoneyScale): Amount | undefined {
  let text = joinBlanks(plain)
  let note: ReadNote | undefined
  const unitInBrackets = /^(.+?)\(([^()]*)\)$/.exec(text)
  if (unitInBrackets) {
    const unit = parseMoneyUnit(unitInBrackets[2] ?? '')
    if (unit) text = `${unitInBrackets[1]}${unitInBrackets[2]}`
    else {
      text = unitInBrackets[1] ?? ''
      note = 'remark-left-out'
    }
  }
  const before = approximateBefore.exec(text)?.[0] ?? ''
  text = text.slice(before.length)
  if (/约|大概|近|超|逾|不低于|不少于|至少/.test(before)) note ??= 'approximate'
  const negative = sign.test(text)
  text = text.replace(sign, '')

  let currency: Currency | undefined
  const leading = /^(人民币|rmb|cny|usd|us\$|hk\$|eur|hkd|jpy|美元|美金|[¥$€])/i.exec(text)?.[0]
  if (leading !== undefined) {
    currency = parseCurrency(leading)
    text = text.slice(leading.length).replace(/^:/, '')
  }
  if (/^(大约|约|近|超)/.test(text)) {
    text = text.replace(/^(大约|约|近|超)/, '')
    note ??= 'approximate'
  }
  while (approximateAfter.test(text)) {
    text = text.replace(approximateAfter, '')
    note ??= 'approximate'
  }
  const loose =
    /^(.*[\d十百千万亿])(余|多)([个]?(?:[万亿千百]*)(?:元|美元|欧元|港元|日元)?(?:人民币)?)$/.exec(text)
  if (loose) {
    text = `${loose[1]}${loose[3]}`
    note ??= 'approximate'
  }
  const trailing =
    /(人民币|元人民币|人民币元|元整|圆整|元正|块钱|美元|美金|欧元|港元|港币|日元|usd|rmb|cny|eur|hkd|元|圆|块)$/i.exec(
      text,
    )?.[0]
  let trailed = false
  if (trailing !== undefined) {
    const named = parseCurrency(trailing)
    if (currency !== undefined && named !== currency && !(currency === 'CNY' || named === 'CNY'))
      return undefined
    currency = currency !== undefined && currency !== 'CNY' ? currency : named
    text = text.slice(0, -trailing.length).replace(/元$/, '')
    trailed = true
  }
  const sum = parseSegments(text)
  if (!sum) return undefined
  const number = negative ? { ...sum.number, digits: -sum.number.digits } : sum.number
  // Without a unit of its own the cell speaks in the column's unit.
  const own = sum.multiplied || trailed
  const scale = own
    ? { currency: currency ?? column.currency, factor: 1 }
    : { currency: currency ?? column.currency, factor: column.factor }
  return { number, scale, ...(note && { note }) }
}

const segment =
  /^(\d[\d,]*(?:\.\d+)?|\.\d+|[〇零○一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟廿卅点]+)?个?(万亿|[十百千]?[万亿萬億]|[千百](?=$))?/

/** 6亿5000万, 六亿五千万, 15,600: parts of falling multipliers, summed. */
function parseSegments(text: string): { number: Decimal; multiplied: boolean } | undefined {
  let rest = text
  let sum: Decimal = { digits: 0n, scale: 0 }
  let multiplied = false
  let last = Infinity
  if (rest === '') return undefined
  while (rest !== '') {
    const found = segment.exec(rest)
    if (!found || found[0] === '' || found[1] === undefined) return undefined
    const factor = parseMultiplier((found[2] ?? '').replace('萬', '万').replace('億', '亿'))
    const number = parsePart(found[1])
    if (number === undefined || factor === undefined || factor >= last) return undefined
    sum = addDecimals(sum, timesFactor(number, factor))
    // 六亿五 means 6.5亿 to some and nothing to most: whoever wrote it shall say.
    if (factor === 1 && last < Infinity && number.digits < 1_000n * 10n ** BigInt(number.scale))
      return undefined
    multiplied ||= factor > 1
    last = factor
    rest = rest.slice(found[0].length)
  }
  return { number: sum, multiplied }
}

function parsePart(text: string): Decimal | undefined {
  if (!text.includes(',')) return parseDecimal(text) ?? parseChineseNumber(text)
  if (!/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) && !/^\d{1,4}(,\d{4})+(\.\d+)?$/.test(text)) return undefined
  return parseDecimal(text.replaceAll(',', ''))
}

/** Blanks go, except between digits that they do not group by three: `10 20` is no number. */
function joinBlanks(text: string): string {
  return text.replace(/(\d) (?=\d{3}(?!\d))/g, '$1').replace(/ (?!\d)|(?<!\d) /g, '')
}
