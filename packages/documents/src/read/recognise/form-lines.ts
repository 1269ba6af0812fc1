import type { SheetRow } from '../workbook.ts'
import { cellText } from './cell-text.ts'
import { canonicalUnit } from './unit-words.ts'

/** What stands above a table: its title and the lines that say who, when and in which units. */
export type FormLines = {
  /** Lines that are neither labelled nor 附件N. */
  titles: string[]
  reportingUnits: string[]
  dates: string[]
  units: string[]
  /** Everything as written. */
  all: string[]
}

const label =
  /(填报单位|填报部门|填报主体|填表单位|报送单位|上报单位|申报单位|制表单位|报告单位|单位名称|责任单位|填报乡镇|乡镇名称|乡镇|填报时间|填报日期|填表时间|填表日期|报送时间|报送日期|上报时间|上报日期|统计时间|截止时间|截至时间|制表时间|制表日期|日期|时间|报告期|统计期|报送期|填报期|月份|期别|计量单位|金额单位|货币单位|单位|填报人|填表人|制表人|联系人|联系电话|电话|审核人|负责人)\s*[:：]/g

/** What is longer is no line of a form; whole pages in one cell cost nothing. */
const longest = 1_000

/** Reads the lines above a heading, the nearest first: a notice may stand above the form's own title. */
export function readFormLines(rows: readonly SheetRow[]): FormLines {
  const lines: FormLines = { titles: [], reportingUnits: [], dates: [], units: [], all: [] }
  for (const row of rows.toReversed()) {
    const texts = row.cells
      .map((cell) => cellText(cell).slice(0, longest))
      .filter((text, i, all) => text !== '' && text !== all[i - 1])
    lines.all.push(...texts)
    texts.forEach((text, i) => readText(text, texts[i + 1], i > 0 ? texts[i - 1] : undefined, lines))
  }
  return lines
}

function readText(
  text: string,
  next: string | undefined,
  previous: string | undefined,
  lines: FormLines,
): void {
  const found = [...text.matchAll(label)]
  if (found.length === 0) {
    const plain = text.replace(/^附件\s*[\d一二三四五六七八九十]*\s*[:：.、]?\s*/, '').trim()
    const valueOfPrevious = previous !== undefined && /[:：]\s*$/.test(previous)
    if (plain !== '' && !valueOfPrevious) lines.titles.push(plain)
    return
  }
  const before = text
    .slice(0, found[0]?.index ?? 0)
    .replace(/[（(\s]+$/, '')
    .trim()
  if (before !== '') lines.titles.push(before)
  found.forEach((match, i) => {
    const written = text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length)
    const value =
      written
        .replace(/[_＿]+/g, ' ')
        .replace(/[)）]\s*$/, (mark) => (/[（(]/.test(written) ? mark : ''))
        .trim()
        .split(/[\s\u3000]{2,}/)[0] ?? ''
    take(match[1] ?? '', value !== '' || i < found.length - 1 ? value : (next ?? '').trim(), lines)
  })
}

function take(name: string, value: string, lines: FormLines): void {
  if (value === '') return
  if (/^(单位|计量单位|金额单位|货币单位)$/.test(name)) {
    const units = value.split(/[、，,;；/\s和]+/).map(canonicalUnit)
    const known = units.filter((unit) => unit !== undefined)
    if (known.length > 0) lines.units.push(...known)
    else if (name === '单位') lines.reportingUnits.push(value)
  } else if (/期$|期别|月份/.test(name) && !/日期/.test(name)) {
    // What the form covers says more than the day on which it was filled in.
    lines.dates.unshift(value)
  } else if (/时间|日期/.test(name)) {
    lines.dates.push(value)
  } else if (/单位|部门|主体|乡镇/.test(name)) {
    lines.reportingUnits.push(value)
  }
}
