import type { SheetRow } from '../workbook.ts'
import { cellText, isNumeric } from './cell-text.ts'
import { fold } from './heading-text.ts'

/** `caption`: 一、新材料 over a group of rows; `nothing`: 无, instead of rows. */
export type RowKind = 'data' | 'total' | 'note' | 'caption' | 'nothing' | 'heading' | 'blank'

/** What the rows of one table are told apart by. */
export type TableShape = {
  /** Columns of the table by position. */
  columns: readonly number[]
  /** Heading texts by column, folded, every heading row's. */
  headings: ReadonlyMap<number, ReadonlySet<string>>
  rowNumber: number | undefined
  name: number | undefined
  /** Rows carry Arabic numbers, so a Chinese one heads a group. */
  numbered: boolean
  /** Width of the merged range that starts at a cell. */
  widthAt(row: number, column: number): number
}

const total =
  /^[(]?(本页|本月|本表|全[区县市镇乡]|[一二三四五六七八九十]+[、.])?(合计|小计|总计|共计|累计|汇总)[)]?(?=$|[:(,/\d共])/
const totalAtEnd = /^.{0,16}(合计|小计|总计)[)]?:?$/
const counted = /^(以上|全[区县市镇乡])?(总?共|合计|总计|小计|计)(有)?\d+(个|项|家|宗|条|件)/
const note =
  /^[(]?(注|备注|说明|附注|填表说明|填报说明|填写说明|填表要求|填报要求|注意事项|注意|温馨提示|提示|备注说明|※|\*)[)]?\d*[:、.。)]/
const noteWord = /^(填表说明|填报说明|填写说明|以下空白|此页无正文|\(?以下无正文\)?|本页无正文|-+以下空白-+)$/
const nothing = /^(本月|本期|本周)?(无|暂无|没有)(新增|新)?(项目|进展|变化|情况|内容)?$|^零报告$|^空$/
const signature =
  /^[(]?(填报人|填表人|制表人|制表|经办人|审核人|审核|复核人|复核|审批人|审批|负责人|单位负责人|部门负责人|主要负责人|主要领导|分管领导|主管领导|领导签字|签字|签章|盖章|单位盖章|单位公章|公章|联络员|报送人|上报人|填报时间|填报日期|填表时间|填表日期|报送时间|上报时间|制表时间|制表日期|联系人|联系电话|联系方式|电话)([(](签字|签名|签章|盖章|公章)[)])?(:|$|[(])/
const caption =
  /^([(]?[一二三四五六七八九十]{1,3}[)]?[、.)]?|第[一二三四五六七八九十]+[类批部分]+|[(][一二三四五六七八九十]{1,3}[)])/
const chineseNumber = /^[(]?[一二三四五六七八九十]{1,3}[)]?[、.]?$/
const example = /^[(]?(例|示例|样例|范例|填写示例|填报示例|举例|模板)[)]?\d*:?$/

/** Says what a row under a heading is, given that the rows before it were read already. */
export function classifyRow(row: SheetRow, shape: TableShape, afterNote: boolean): RowKind {
  const filled = row.cells.flatMap((cell, column) => (cell.kind === 'empty' ? [] : [column]))
  const inTable = filled.filter((column) => shape.columns.includes(column))
  if (filled.length === 0) return 'blank'
  const text = (column: number | undefined) => (column === undefined ? '' : fold(cellText(row.cells[column])))
  const first = text(filled[0])

  if (isHeadingAgain(row, inTable, shape)) return 'heading'
  if (inTable.length === 1 && inTable[0] === shape.rowNumber && isNumeric(row.cells[shape.rowNumber ?? -1]))
    return 'blank'
  if (isColumnNumbers(row, inTable)) return 'heading'

  const leading = leadingTexts(filled, shape, text)
  if (
    leading.some((word) => total.test(word) || counted.test(word) || totalAtEnd.test(word)) &&
    !hasNumberAndName(row, shape, text)
  )
    return 'total'
  if (example.test(first)) return 'note'
  if (note.test(first) || noteWord.test(first)) return 'note'
  if (isSignature(filled, text)) return 'note'

  const beside = filled.filter((column) => column !== shape.rowNumber && column !== shape.name)
  if (
    shape.numbered &&
    shape.rowNumber !== undefined &&
    chineseNumber.test(text(shape.rowNumber)) &&
    beside.every((column) => isNumeric(row.cells[column]))
  )
    return 'caption'
  const only = filled.length === 1 ? filled[0] : undefined
  if (only !== undefined) {
    if (nothing.test(first)) return 'nothing'
    if (caption.test(first) && first.length <= 30) return 'caption'
    if (afterNote) return 'note'
    if (shape.widthAt(row.row, only) >= 3) return 'note'
    if (only === shape.name) return 'data'
    if (only === shape.rowNumber || !shape.columns.includes(only)) return 'note'
    // A remark in one column alone belongs to a row that somebody began.
    return shape.name !== undefined && only < shape.name ? 'note' : 'data'
  }
  const contents = filled.filter((column) => column !== shape.rowNumber)
  if (
    contents.length > 0 &&
    contents.every((column) => nothing.test(text(column)) || /^[/\-—]+$/.test(text(column)))
  )
    return 'nothing'
  if (afterNote && filled.length <= 2 && text(shape.name) === '') return 'note'
  return inTable.length === 0 ? 'note' : 'data'
}

/** Totals are announced at the row's start: up to the name's column, or in its first cell. */
function leadingTexts(
  filled: readonly number[],
  shape: TableShape,
  text: (column: number | undefined) => string,
): string[] {
  const upTo = Math.max(shape.name ?? 0, filled[0] ?? 0)
  return filled.filter((column) => column <= upTo).map(text)
}

/** 序号 7, 小计量泵生产线: a row with its own number and a longer name is no total. */
function hasNumberAndName(
  row: SheetRow,
  shape: TableShape,
  text: (column: number | undefined) => string,
): boolean {
  const name = text(shape.name)
  return (
    shape.rowNumber !== undefined &&
    isNumeric(row.cells[shape.rowNumber]) &&
    name !== '' &&
    !/^[(]?(合计|小计|总计|共计|累计|汇总)[)]?$/.test(name)
  )
}

function isHeadingAgain(row: SheetRow, inTable: readonly number[], shape: TableShape): boolean {
  // Headings are texts: most rows are told from one by their first number.
  if (
    inTable.length < 2 ||
    inTable.some((column) => row.cells[column]?.kind !== 'text' || isNumeric(row.cells[column]))
  )
    return false
  const same = inTable.filter((column) =>
    shape.headings.get(column)?.has(fold(cellText(row.cells[column]))),
  ).length
  return same >= 2 && same >= inTable.length * 0.6
}

/** 1 2 3 4 … or 甲 乙 1 2 … under the headings. */
function isColumnNumbers(row: SheetRow, inTable: readonly number[]): boolean {
  if (inTable.length < 3 || inTable.some((column) => cellText(row.cells[column]).length > 4)) return false
  const words = inTable.map((column) =>
    fold(cellText(row.cells[column])).replace(/^\((.*)\)$|^第(.*)[栏列]$/, '$1$2'),
  )
  const numbers = words.filter((word) => !/^(甲|乙|丙|丁|栏次|栏号)$/.test(word))
  if (numbers.length < 3) return false
  return (
    numbers.every(
      (word, i) =>
        /^\d{1,2}$/.test(word) && (i === 0 ? Number(word) <= 2 : Number(word) === Number(numbers[i - 1]) + 1),
    ) || words.every((word, i) => word === String.fromCharCode(97 + i))
  )
}

function isSignature(filled: readonly number[], text: (column: number | undefined) => string): boolean {
  const first = text(filled[0])
  if (!signature.test(first)) return false
  const words = filled.map(text)
  const labels = words.filter((word) => signature.test(word)).length
  return first.includes(':') || labels >= 2 || words.length <= 2
}
