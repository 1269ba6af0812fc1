import type { ReadColumn, RowStatus } from '@zhaoshang/domain'
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
