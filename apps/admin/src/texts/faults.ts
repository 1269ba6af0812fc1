import { firstYear, lastYear, type CellFault } from '@zhaoshang/domain'

type Code = CellFault['code']

/** What is wrong with a cell, and how to mend it. */
export interface FaultText {
  readonly what: string
  readonly mend: string
}

const texts = {
  'name-empty': () => ({ what: '名称没有填写', mend: '填上项目名称；这一行不是项目的，选“本行不导入”' }),
  'text-too-long': ({ limit, read }) => ({
    what: `字数太多：最多 ${limit ?? '规定'} 字，现有 ${[...read].length} 字`,
    mend: '压缩后再填，完整表述可写在备注里',
  }),
  'amount-unreadable': () => ({
    what: '看不出金额是多少',
    mend: '填数字，可带单位，如 6500、6.5亿、300万美元',
  }),
  'amount-negative': () => ({ what: '金额不能是负数', mend: '填大于或等于 0 的数' }),
  'amount-too-large': () => ({ what: '金额大得不合常理', mend: '看看单位是否写错，如把“元”当成了“万元”' }),
  'amount-no-rate': () => ({ what: '这种货币还没有设定汇率', mend: '折成人民币填写，或请办公室设定汇率' }),
  'quantity-unreadable': () => ({ what: '看不出数量是多少', mend: '只填数字，如 80 或 12.5' }),
  'quantity-out-of-range': ({ limit }) => ({
    what: limit === undefined ? '数量超出合理范围' : `数量超出合理范围（界限 ${limit}）`,
    mend: '核对数字和单位',
  }),
  'date-unreadable': () => ({ what: '看不出是哪一天', mend: '写成 2024-04-25、2024年4月 或 2024年三季度' }),
  'date-impossible': () => ({ what: '日历上没有这一天', mend: '核对月份和日期，只知道月份就写 2024年4月' }),
  'date-out-of-range': () => ({
    what: `日期应在 ${firstYear} 年到 ${lastYear} 年之间`,
    mend: '核对年份',
  }),
  'date-without-year': () => ({ what: '没有写年份', mend: '补上年份，如 2024年4月8日' }),
  'choice-unknown': () => ({ what: '不在可选范围内', mend: '改成表中规定的说法' }),
  'unit-unknown': () => ({ what: '没有这个单位', mend: '写单位名称，多个单位用顿号隔开' }),
  'phone-not-mobile': () => ({
    what: '不是手机号码',
    mend: '填 11 位手机号，不填座机；没有就选“本格不导入”',
  }),
  'phone-unreadable': () => ({ what: '看不出电话号码', mend: '填 11 位手机号，或带区号的座机' }),
  'yes-no-unreadable': () => ({ what: '看不出是还是否', mend: '填“是”或“否”' }),
  'credit-code-shape': () => ({ what: '不是统一社会信用代码', mend: '填营业执照上的 18 位代码' }),
  'credit-code-check-digit': () => ({
    what: '统一社会信用代码有一位不对',
    mend: '对照营业执照逐位核对',
  }),
  'cell-error': ({ read }) => ({ what: `单元格里的公式出错（${read}）`, mend: '直接填上正确的内容' }),
  'name-twice': ({ otherRow }) => ({
    what: otherRow === undefined ? '与另一行同名' : `与第 ${otherRow} 行同名`,
    mend: '是同一个项目的，留一行，另一行选“本行不导入”；不是的，把名称写得能区分',
  }),
} satisfies Record<Code, (fault: CellFault) => FaultText>

/** The text for a fault; `read` is shown beside it by the screen. */
export function faultText(fault: CellFault): FaultText {
  return texts[fault.code](fault)
}
