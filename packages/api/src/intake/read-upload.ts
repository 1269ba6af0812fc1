import { readFile, type FileRefusal } from '@zhaoshang/documents'
import type { FormReading, Result, WorkPlan } from '@zhaoshang/domain'

/**
 * Rows of one sheet that a return may hold. Every row is held against the
 * register and kept with the intake, while everybody else waits: a list of a
 * whole district has some hundred.
 */
const rows = 5_000

/** Reads the forms in a file that somebody hands in. */
export function readUpload(
  path: string,
  plan: WorkPlan,
  name: string,
): Promise<Result<FormReading[], FileRefusal>> {
  return readFile(path, plan, { name, limits: { rows } })
}
