import { sendKeptFile } from '../../../../files/send-file.ts'
import { endpoints } from '../../../../paths.ts'

/** Sends a file as evidence of a task; gives the sentence where it was refused. */
export function uploadEvidence(task: string, file: File): Promise<string | undefined> {
  return sendKeptFile(endpoints.uploadEvidence(task), file)
}
