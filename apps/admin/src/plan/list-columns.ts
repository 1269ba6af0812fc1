import { fieldOf, type Field, type List, type WorkPlan } from '@zhaoshang/domain'

/** One field as a column of a list: a printed column that joins two fields stands as two under its heading. */
export interface ListField {
  readonly field: Field
  readonly heading: string
  readonly group?: string
  /** Money and quantities: what one is. */
  readonly unit?: string
  readonly numeric: boolean
  /** In characters of Latin width, as the form has it. */
  readonly width: number
  readonly total: boolean
}

export function listFields(plan: WorkPlan, list: List): ListField[] {
  return list.columns.flatMap((column) =>
    column.fields.flatMap((id): ListField[] => {
      const field = fieldOf(plan, id)
      if (!field) return []
      const joined = column.fields.length > 1
      const group = joined ? column.heading : column.group
      const numeric = field.type === 'money' || field.type === 'quantity'
      const unit = numeric ? (column.unit ?? field.unit) : undefined
      return [
        {
          field,
          heading: joined ? field.label : column.heading,
          ...(group === undefined ? {} : { group }),
          ...(unit === undefined ? {} : { unit }),
          numeric,
          width: joined ? Math.max(12, Math.round(column.width / column.fields.length)) : column.width,
          total: column.total,
        },
      ]
    }),
  )
}

/** Neighbours under one group heading, for the upper of two heading rows; a column without group stands alone. */
export function headingGroups(columns: readonly ListField[]): { group?: string; columns: ListField[] }[] {
  const groups: { group?: string; columns: ListField[] }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last && column.group !== undefined && last.group === column.group) last.columns.push(column)
    else groups.push({ ...(column.group === undefined ? {} : { group: column.group }), columns: [column] })
  }
  return groups
}

/** Whether something in the columns is masked until it is asked for. */
export function hasContacts(columns: readonly ListField[]): boolean {
  return columns.some(({ field }) => field.sensitive)
}
