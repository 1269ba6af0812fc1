import { fieldOf, readComposite, type FormReading, type Values, type WorkPlan } from '@zhaoshang/domain'

/** A form's rows as the domain's readers understand them; a fault at any cell throws. */
export function readValues(plan: WorkPlan, reading: FormReading): Values[] {
  return reading.rows.map((row) => {
    const values: Record<string, Values[string]> = {}
    for (const column of reading.columns) {
      const fields = (column.target ?? [])
        .map((id) => fieldOf(plan, id))
        .filter((field) => field !== undefined)
      for (const { field, result } of readComposite(
        plan,
        fields,
        row.cells[column.index] ?? { kind: 'empty' },
        { unit: column.unit, year: reading.year },
      )) {
        if (!result.ok) throw new Error(`${column.letter}${row.row}: ${JSON.stringify(result.refusal)}`)
        if (result.value.value !== null) values[field.id] = result.value.value
        if (result.value.detail !== undefined && field.detail !== undefined)
          values[field.detail] = result.value.detail
      }
    }
    return values
  })
}
