import {
  fieldOf,
  judgedRows,
  listOf,
  type CellFault,
  type FormReading,
  type WorkPlan,
} from '@zhaoshang/domain'
import { setImmediate } from 'node:timers/promises'
import type { FaultReport } from './fault-report-schema.ts'

/** Rows that are judged before others get a turn. */
const atOnce = 500
/** Faults that come with the report; a person reads no more on a screen. */
const firstFaults = 500
/** Of a cell of thousands of characters the beginning says which it is. */
const longestRead = 200

export interface FoundFault {
  readonly row: number
  readonly name: string
  readonly address: string
  readonly label: string
  readonly fault: CellFault
}

/** Every fault of a form, top down; between them everybody else gets a turn. Of an unknown form nothing can be said. */
export async function* faultsOf(
  plan: WorkPlan,
  reading: FormReading,
  unit: string,
): AsyncGenerator<FoundFault, void, void> {
  const list = reading.list === null ? undefined : listOf(plan, reading.list)
  if (!list) return
  let judged = 0
  for (const { row, name, cells } of judgedRows({ plan, list, reading }, { reportingUnit: unit })) {
    for (const { address, field, fault } of cells) {
      if (fault)
        yield {
          row,
          name: name.slice(0, longestRead),
          address,
          label: fieldOf(plan, field)?.label ?? field,
          fault: { ...fault, read: fault.read.slice(0, longestRead) },
        }
    }
    if (++judged % atOnce === 0) await setImmediate()
  }
}

/** What is wrong in a form, in numbers and with the first of it. */
export async function faultReport(
  plan: WorkPlan,
  reading: FormReading,
  { unit, file }: { unit: string; file: string },
): Promise<FaultReport> {
  const kinds = new Map<CellFault['code'], { count: number; first: string }>()
  const faults: FaultReport['faults'] = []
  const wrong = new Set<number>()
  for await (const { row, address, label, fault } of faultsOf(plan, reading, unit)) {
    wrong.add(row)
    const kind = kinds.get(fault.code)
    if (kind) kind.count++
    else kinds.set(fault.code, { count: 1, first: address })
    if (faults.length < firstFaults) faults.push({ address, label, fault })
  }
  return {
    sheet: reading.sheet,
    rows: reading.rows.length,
    wrong: wrong.size,
    kinds: [...kinds].map(([code, kind]) => ({ code, ...kind })).toSorted((a, b) => b.count - a.count),
    faults,
    file,
  }
}
