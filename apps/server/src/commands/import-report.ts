import type { Applied, FormPreview } from '@zhaoshang/api'
import type { PreviewRow, RowStatus } from '@zhaoshang/domain'
import { cellFaultText } from '../command-line/cell-fault-text.ts'

export interface ImportReport {
  readonly applied: boolean
  readonly dryRun: boolean
  readonly files: readonly { readonly file: string; readonly forms: readonly FormPreview[] }[]
  readonly outcomes: readonly Applied[]
}

const statuses: Record<RowStatus, string> = {
  new: '新增',
  changed: '更新',
  advanced: '进入下一阶段',
  unchanged: '无变化',
  wrong: '有误',
  'left-out': '不导入',
}

/** The report for people: each form, each row with its status, each fault at its cell. */
export function printImport(report: ImportReport): string {
  const lines = report.files.flatMap(({ file, forms }) => [file, ...forms.flatMap(formLines)])
  return `${[...lines, conclusion(report)].join('\n')}\n`
}

function formLines({ sheet, title, preview }: FormPreview): string[] {
  if (!preview) return [`  ${sheet}：认不出是哪一张清单，请在工作台上传后选择`]
  const counts = Object.entries(preview.counts).filter(([, count]) => count > 0)
  const summary = counts.map(([status, count]) => `${statuses[status as RowStatus]} ${count}`).join('，')
  return [
    `  ${sheet}：${title ?? preview.list}，${summary === '' ? '没有数据行' : summary}${preview.appliedBefore ? `（此文件已导入过，其后的 ${preview.correctionsKept} 处修改保持不变）` : ''}`,
    ...shownRows(preview.rows).flatMap((row) => [
      `    第 ${row.row} 行 ${statuses[row.status]} ${row.name === '' ? '（无名称）' : row.name}`,
      ...row.cells.flatMap((cell) =>
        cell.fault ? [`      ${cell.address} “${cell.fault.read}”：${cellFaultText(cell.fault)}`] : [],
      ),
    ]),
    ...moreFaults(preview.counts.wrong, preview.rows.length),
    ...preview.missing.map(({ name }) => `    台账中有而文件中没有，保持不变：${name}`),
    ...preview.totalsOff.map(
      ({ address, written, summed }) => `    ${address} 合计写的是 ${written}，各行相加为 ${summed}`,
    ),
  ]
}

/** Of a long form only what is wrong with it, and of that as much as anybody reads. */
const longForm = 200
const mostFaults = 500

function shownRows(rows: readonly PreviewRow[]): readonly PreviewRow[] {
  if (rows.length <= longForm) return rows
  return rows.filter(({ status }) => status === 'wrong').slice(0, mostFaults)
}

function moreFaults(wrong: number, rows: number): string[] {
  const more = rows <= longForm ? 0 : wrong - mostFaults
  return more > 0 ? [`    另有 ${more} 行有误，未列出；加 --json 得到全部`] : []
}

function conclusion({ applied, dryRun, outcomes }: ImportReport): string {
  if (dryRun) return '仅预览，没有写入。'
  if (!applied) return '有错误，没有写入任何内容。请改正文件后，再运行同一条命令。'
  const sum = (of: (outcome: Applied) => number): number =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const wrote = outcomes.some(({ changeSet }) => changeSet !== null)
  if (!wrote) return '与台账一致，没有需要写入的内容。'
  return `已写入：新增 ${sum(({ created }) => created)}，更新 ${sum(({ changed }) => changed)}，进入下一阶段 ${sum(({ advanced }) => advanced)}，无变化 ${sum(({ unchanged }) => unchanged)}。`
}
