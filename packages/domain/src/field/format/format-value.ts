import { formatPartialDate, type PartialDate } from '../../day/partial-date.ts'
import { formatMoney } from '../../money/format-money.ts'
import { decimalOfNumber, divideRounded, formatScaled } from '../../number/decimal.ts'
import { parseQuantityUnit } from '../../number/quantity-unit.ts'
import { indexOfPlan } from '../../plan/plan-index.ts'
import type { WorkPlan } from '../../plan/work-plan.ts'
import type { Field } from '../field.ts'
import { formatTimeSpan } from '../time-span.ts'
import type { FieldValue } from '../value.ts'

/**
 * A value in the words of a form: 65,000 in a column of 万元, 2024年3月, a
 * term's label, a unit's name. Exact: reading it again gives the same value.
 *
 * @param unit the column's unit; default the field's.
 * @example formatValue(plan, field, undefined) // '': an empty field prints nothing
 */
export function formatValue(
  plan: WorkPlan,
  field: Field,
  value: FieldValue | undefined,
  options: { unit?: string | undefined } = {},
): string {
  if (value === undefined) return ''
  const unit = options.unit ?? field.unit
  switch (field.type) {
    case 'money':
      return typeof value === 'object' && !Array.isArray(value) ? formatMoney(value, unit) : plainValue(value)
    case 'quantity':
      return typeof value === 'number' ? formatQuantity(value, field, unit) : plainValue(value)
    case 'date':
      return formatPartialDate(value as PartialDate)
    case 'time-span':
      return formatTimeSpan(value as string)
    case 'choice':
      return (
        indexOfPlan(plan)
          .terms(field)
          .byId.get(value as string)?.label ?? plainValue(value)
      )
    case 'unit':
      return unitName(plan, value as string)
    case 'units':
      return (Array.isArray(value) ? value : [plainValue(value)])
        .map((code) => unitName(plan, code))
        .join('、')
    case 'yes-no':
      return value === true ? '是' : '否'
    default:
      return plainValue(value)
  }
}

/**
 * A value without its field's words, for what a plan no longer knows.
 *
 * @example plainValue(['a', 'b']) // 'a、b'
 */
export function plainValue(value: FieldValue): string {
  if (Array.isArray(value)) return value.join('、')
  return typeof value === 'object' ? formatMoney(value) : String(value)
}

function unitName(plan: WorkPlan, code: string): string {
  return indexOfPlan(plan).units.byCode.get(code)?.name ?? code
}

/**
 * A number of the field's unit, in a column's.
 *
 * @example formatQuantity(1.5, landInMu, undefined) // '1.5'; in ㎡ it is '1,000'
 */
export function formatQuantity(value: number, field: Field, unit: string | undefined): string {
  const [from, to] = [parseQuantityUnit(field.unit ?? ''), parseQuantityUnit(unit ?? '')]
  const decimal = decimalOfNumber(value)
  if (!from || !to || from.kind !== to.kind || unit === field.unit)
    return formatScaled(decimal.digits, decimal.scale)
  const places = 6
  const scaled = divideRounded(
    decimal.digits * from.numerator * to.denominator * 10n ** BigInt(places),
    10n ** BigInt(decimal.scale) * from.denominator * to.numerator,
  )
  return formatScaled(scaled.integer, places)
}
