import { firstYear, lastYear, type CellFault } from '@zhaoshang/domain'

const texts = {
  'name-empty': () => '名称没有填写',
  'text-too-long': ({ limit }) => `超过 ${limit ?? ''} 个字`,
  'amount-unreadable': () => '金额无法识别，请写成数字',
  'amount-negative': () => '金额不能为负数',
  'amount-too-large': () => '金额过大，请核对单位',
  'amount-no-rate': () => '没有这种货币的汇率',
  'quantity-unreadable': () => '数量无法识别，请写成数字',
  'quantity-out-of-range': () => '数量超出合理范围',
  'date-unreadable': () => '日期无法识别，请写成 2024-04-25 的样子',
  'date-impossible': () => '没有这一天',
  'date-out-of-range': () => `日期应在 ${firstYear} 年到 ${lastYear} 年之间`,
  'date-without-year': () => '日期没有写年份',
  'choice-unknown': () => '不在可选范围内',
  'unit-unknown': () => '没有这个单位',
  'phone-not-mobile': () => '不是手机号码',
  'phone-unreadable': () => '电话号码无法识别',
  'yes-no-unreadable': () => '请填“是”或“否”',
  'credit-code-shape': () => '不是 18 位统一社会信用代码',
  'credit-code-check-digit': () => '统一社会信用代码的校验位不对，请逐位核对',
  'cell-error': () => '单元格里是公式错误',
  'name-twice': ({ otherRow }) => `与第 ${otherRow ?? ''} 行重复`,
} as const satisfies Record<CellFault['code'], (fault: CellFault) => string>

/** Why a cell cannot be taken, in a sentence for the terminal. */
export function cellFaultText(fault: CellFault): string {
  const near = fault.nearest && fault.nearest.length > 0 ? `（是不是${fault.nearest.join('、')}？）` : ''
  return `${texts[fault.code](fault)}${near}`
}
