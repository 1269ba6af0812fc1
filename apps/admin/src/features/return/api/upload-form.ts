import { intakesTaken, type Intakes } from '../../../files/intakes-taken.ts'
import { sendFile } from '../../../files/send-file.ts'
import { endpoints } from '../../../paths.ts'
import type { ApiRefusal } from '../../../trpc/types.ts'

export type FaultReport = NonNullable<Extract<ApiRefusal, { code: 'too-many-rows' }>['report']>
export type Upload = Intakes | { readonly refused: string; readonly report?: FaultReport | undefined }

/** Sends one file of forms; what is wrong with one that is too long to be read in comes as a report. */
export async function uploadForm(
  key: string,
  file: File,
  onPart: (part: number) => void,
  signal: AbortSignal,
): Promise<Upload> {
  const sent = await sendFile(endpoints.uploadForm(key), file, intakesTaken, { onPart, signal })
  if ('intakes' in sent) return sent
  const { refused, refusal } = sent
  return { refused, report: refusal?.code === 'too-many-rows' ? refusal.report : undefined }
}
