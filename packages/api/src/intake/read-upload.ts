import { readCells, readFile } from '@zhaoshang/documents'
import { accept, refuse, type FormReading, type List, type Result, type WorkPlan } from '@zhaoshang/domain'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { faultReport } from './fault-report.ts'
import { ofFile } from './of-file.ts'

/**
 * Rows of one form that can be read in. Every row is held against the register
 * and kept with the intake: a list of a whole district has some hundred.
 */
const rows = 20_000
/** Rows that are looked through all the same, so that whoever sent them learns what is wrong. */
const rowsLookedThrough = 110_000

export interface UploadedFile {
  /** Where its content lies. */
  readonly path: string
  readonly name: string
  readonly sha256: string
}

/** Reads the forms in a file that somebody hands in; one too long to be kept is refused with a report of its faults. */
export async function readUpload(
  { path, name, sha256 }: UploadedFile,
  { plan, unit, list }: { plan: WorkPlan; unit: string; list?: List | undefined },
): Promise<Result<FormReading[], ApiRefusal>> {
  const options = { name, limits: { rows: rowsLookedThrough } }
  const read = list ? await readCells(path, plan, list, options) : await readFile(path, plan, options)
  if (!read.ok) return refuse(ofFile(read.refusal))
  const long = read.value.find((reading) => reading.rows.length > rows)
  if (!long) return accept(read.value)
  const report = await faultReport(plan, long, { unit, file: sha256 })
  return refuse({
    code: 'too-many-rows',
    sheet: long.sheet,
    limit: rows,
    ...(report.wrong > 0 && { report }),
  })
}
