import type { ReadColumn, ReadNote, RowStatus } from '@zhaoshang/domain'
import type { Tone } from './returns.ts'

const statuses = {
  wrong: { text: '有误', tone: 'alert', meaning: '要先处理' },
  new: { text: '新增', tone: 'main', meaning: '登记册里还没有' },
  changed: { text: '有变化', tone: 'main', meaning: '与登记册不同' },
  advanced: { text: '推进', tone: 'done', meaning: '进到下一阶段' },
  unchanged: { text: '无变化', tone: 'quiet', meaning: '与登记册相同' },
  'left-out': { text: '不导入', tone: 'quiet', meaning: '您选了不导入' },
} satisfies Record<RowStatus, { text: string; tone: Tone; meaning: string }>

/** In the order in which they want attention. */
export const rowStatuses = Object.keys(statuses) as RowStatus[]

export function rowStatusText(status: RowStatus): string {
  return statuses[status].text
}
export function rowStatusTone(status: RowStatus): Tone {
  return statuses[status].tone
}
export function rowStatusMeaning(status: RowStatus): string {
  return statuses[status].meaning
}

const how = {
  same: '表头一致',
  alias: '同义表头',
  similar: '表头相近，请核对',
  'by-hand': '手工指定',
  none: '未识别，不导入',
  'row-number': '序号',
} satisfies Record<ReadColumn['how'], string>

export function howText(value: ReadColumn['how']): string {
  return how[value]
}

const notes = {
  approximate: '原文是约数：',
  'taken-as-empty': '按空白处理：',
  converted: '已换算单位，原文：',
  rounded: '已四舍五入，原文：',
  'foreign-currency': '外币，汇总时按方案汇率折算',
  'kept-as-written': '照原文保留',
  'matched-part': '按其中能认出的部分，原文：',
  tolerated: '略去“前、底、拟”等字，原文：',
  'remark-left-out': '略去附注，原文：',
  'first-of-several': '取第一个，原文：',
  'number-as-date': '数字按日期读，原文：',
  'time-left-out': '略去钟点，原文：',
} satisfies Record<ReadNote, string>

/** What reading did besides taking the value: nothing is done in silence. */
export function noteText(note: ReadNote, read: string): string {
  const text: string = notes[note]
  return text.endsWith('：') ? `${text}${read}` : text
}
