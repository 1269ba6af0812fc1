import { fieldOf, type Field, type List, type ListColumn, type WorkPlan } from '@zhaoshang/domain'

/** What becomes of contacts and other sensitive columns. */
export type Sensitive = 'shown' | 'masked' | 'left-out'

/** A printed column with its fields found. */
export type FormColumn = ListColumn & { found: Field[]; shownUnit: string | undefined }

export function formColumns(plan: WorkPlan, list: List, sensitive: Sensitive): FormColumn[] {
  return list.columns.flatMap((column): FormColumn[] => {
    const all = column.fields.map((id) => fieldOf(plan, id)).filter((field) => field !== undefined)
    const found = sensitive === 'left-out' ? all.filter((field) => !field.sensitive) : all
    const measured = found.find((field) => field.type === 'money' || field.type === 'quantity')
    if (found.length === 0) return []
    return [
      {
        ...column,
        fields: found.map((field) => field.id),
        found,
        shownUnit: measured && (column.unit ?? measured.unit),
      },
    ]
  })
}

/** The heading as printed: 总投资（万元）; in a narrow cell the unit stands on a line of its own. */
export function headingOf(column: FormColumn, between = ''): string {
  return column.shownUnit === undefined
    ? column.heading
    : `${column.heading}${between}（${column.shownUnit}）`
}
