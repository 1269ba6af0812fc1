import { intakesTaken, type Intakes } from '../../../../files/intakes-taken.ts'
import { sendFile, type NotTaken } from '../../../../files/send-file.ts'
import { endpoints } from '../../../../paths.ts'

/** Sends a table to be held against a unit's register; gives the intakes that it became. */
export function sendCells(
  to: { readonly unit: string; readonly list: string },
  file: File,
): Promise<Intakes | NotTaken> {
  return sendFile(endpoints.uploadToRegister(to.unit, to.list), file, intakesTaken)
}
