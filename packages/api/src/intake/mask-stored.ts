import { fieldOf, maskValue, type PreviewRow, type WorkPlan } from '@zhaoshang/domain'

/** Rows of a preview as they are shown: what the file says in clear to whoever reads it in, contacts that are stored masked. */
export function maskStored(plan: WorkPlan, rows: readonly PreviewRow[]): PreviewRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const field = fieldOf(plan, cell.field)
      if (!field?.sensitive || cell.before === undefined) return cell
      const { before, beforeShown: _, ...rest } = cell
      const masked = maskValue(field, before)
      return masked === undefined ? rest : { ...rest, before: masked, beforeShown: masked }
    }),
  }))
}
