import { sendKeptFile } from '../../../../files/send-file.ts'
import { endpoints } from '../../../../paths.ts'

/** Sends a file that shows an entry; gives the sentence where it was refused. */
export function uploadFile(entry: string, file: File): Promise<string | undefined> {
  return sendKeptFile(endpoints.uploadFundFile(entry), file)
}
