import { fieldOf, type Field, type List, type WorkPlan } from '@zhaoshang/domain'
import { headingText } from './heading-text.ts'

/** A name under which a list's column, or a field of its register, may stand in a form. */
export type HeadingName = {
  key: string
  target: string[]
  how: 'same' | 'alias'
  /** The higher, the earlier it gets its field: the list's own headings before a register's aliases. */
  rank: number
  /** All names of the same target, for telling near misses apart. */
  family: string[]
}

/** Names that one list knows, the plan's own words first. */
export function headingNames(plan: WorkPlan, list: List): HeadingName[] {
  const names: HeadingName[] = []
  const add = (written: string, target: string[], how: HeadingName['how'], rank: number) => {
    const text = headingText(written)
    for (const key of new Set([text.key, text.bare])) {
      if (
        key !== '' &&
        !names.some((name) => name.key === key && name.target.join() === target.join() && name.rank >= rank)
      ) {
        names.push({ key, target, how, rank, family: [] })
      }
    }
  }
  for (const column of list.columns) {
    add(column.heading, column.fields, 'same', 6)
    if (column.group !== undefined) {
      add(`${column.group}${column.heading}`, column.fields, 'same', 6)
    }
    for (const alias of column.aliases) add(alias, column.fields, 'alias', 5)
  }
  const own = list.columns.flatMap((column) => column.fields)
  for (const id of own) {
    const field = fieldOf(plan, id)
    if (field) addField(field, 4, add)
  }
  for (const field of plan.fields) {
    if (field.entity === list.entity && !own.includes(field.id)) addField(field, 2, add)
  }
  for (const name of names) {
    name.family = names
      .filter((other) => other.target.join() === name.target.join())
      .map((other) => other.key)
  }
  return names
}

function addField(
  field: Field,
  rank: number,
  add: (written: string, target: string[], how: HeadingName['how'], rank: number) => void,
): void {
  add(field.label, [field.id], 'same', rank)
  for (const alias of field.aliases) add(alias, [field.id], 'alias', rank - 0.5)
}
