import type { Instant } from '@zhaoshang/domain'
import { instantInWords } from '../../../time/words.ts'
import type { Matrix } from '../../../trpc/types.ts'
import { filters } from './filters.ts'

/** The polite reminder for the work group, with whom it concerns: ready to be pasted. */
export function chasingText(matrix: Matrix, reportName: string, now: Instant): string {
  const missing = matrix.rows.filter(filters.missing.test)
  const passed = Date.parse(now) > Date.parse(matrix.dueAt)
  const due = instantInWords(matrix.dueAt, now)
  return [
    `各位同志好！${matrix.periodName}${reportName}${passed ? `已于${due}截止` : `请于${due}前报送`}。`,
    `截至${instantInWords(now, now)}，仍未报送的有 ${missing.length} 家：${missing.map(({ unitName }) => unitName).join('、')}。`,
    passed
      ? '请抓紧补报；确有困难的，请与领导小组办公室联系。谢谢！'
      : '请提前安排，按时报送；没有新情况的也请报“无”。谢谢！',
  ].join('\n')
}
