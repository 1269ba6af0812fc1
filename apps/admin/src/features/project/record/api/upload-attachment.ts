import { sendKeptFile } from '../../../../files/send-file.ts'
import { endpoints } from '../../../../paths.ts'

/** Hangs a file on a project; gives the sentence where it was refused. `onPart` hears how much has gone, from 0 to 1. */
export function uploadAttachment(
  project: string,
  file: File,
  onPart: (part: number) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  return sendKeptFile(endpoints.uploadAttachment(project), file, { onPart, signal })
}
