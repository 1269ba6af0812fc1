import type { Values } from '../field/value.ts'
import { cellAddress } from '../form/form-reading.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { CellFault } from './cell-fault.ts'
import type { PreviewCell } from './intake.ts'
import type { JudgeContext } from './judge-context.ts'
import { identityKey } from './match-record.ts'

/**
 * Looks at the name of each row, top down. Puts the fault of an empty name, or
 * of one that a row above has already, at its cell; a file without the column
 * gets the cell made.
 */
export function nameChecker({ plan, list, targets }: Pick<JudgeContext, 'plan' | 'list' | 'targets'>) {
  const field = indexOfPlan(plan).withRole(list.entity, 'name')?.id ?? ''
  const column = targets.find((target) => target.fields.some((candidate) => candidate.id === field))?.column
  const firstRowOf = new Map<string, number>()

  return (row: number, cells: PreviewCell[], values: Values): { name: string; sound: boolean } => {
    const ofName = cells.filter((cell) => cell.field === field)
    const cell = ofName.find((candidate) => candidate.value !== undefined) ?? ofName[0]
    if (cell?.fault) return { name: cell.read.trim(), sound: false }
    const name = typeof cell?.value === 'string' ? cell.value : ''
    const fault = faultOf(
      row,
      name,
      cell?.read ?? '',
      identityKey(plan, list.entity, name, values),
      firstRowOf,
    )
    if (!fault) return { name, sound: true }
    if (cell) cell.fault = fault
    else {
      const [index, address] = column ? [column.index, cellAddress(column.letter, row)] : [-1, String(row)]
      cells.unshift({
        field,
        column: index,
        address,
        read: '',
        edited: false,
        leftOut: false,
        changed: false,
        fault,
      })
    }
    return { name, sound: false }
  }
}

function faultOf(
  row: number,
  name: string,
  read: string,
  key: string,
  firstRowOf: Map<string, number>,
): CellFault | undefined {
  if (name === '') return { code: 'name-empty', read }
  const first = firstRowOf.get(key)
  if (first !== undefined) return { code: 'name-twice', read: name, otherRow: first }
  firstRowOf.set(key, row)
  return undefined
}
