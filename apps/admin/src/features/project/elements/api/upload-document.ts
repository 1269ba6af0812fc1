import { z } from 'zod/mini'
import { sendFile, type NotTaken } from '../../../../files/send-file.ts'
import { endpoints } from '../../../../paths.ts'

const kept = z.object({ file: z.string() })

/** Sends the document of a decision; gives what the decision names it by. */
export function uploadDocument(file: File): Promise<{ readonly file: string } | NotTaken> {
  return sendFile(endpoints.uploadDecisionFile, file, kept)
}
