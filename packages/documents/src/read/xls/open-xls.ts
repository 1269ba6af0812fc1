import { Worker } from 'node:worker_threads'
import type { ByteSource } from '../file/byte-source.ts'
import { RefusedFile, unreadable, type FileRefusal } from '../file/file-refusal.ts'
import type { FileLimits } from '../file/limits.ts'
import type { Workbook } from '../workbook.ts'

export type XlsAnswer = { ok: true; workbook: Workbook } | { ok: false; refusal: FileRefusal }

/**
 * Reads an old workbook in a thread of its own: its reader takes the file as
 * a whole, so memory and time are bounded from outside.
 */
export async function openXls(source: ByteSource, limits: FileLimits): Promise<Workbook> {
  const bytes = Uint8Array.from(await source.read(0, source.size))
  const worker = new Worker(new URL('./xls-worker.ts', import.meta.url), {
    workerData: { bytes, limits },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.xlsMegabytes },
    stdout: false,
    stderr: true,
  })
  try {
    const answer = await answerOf(worker, limits)
    if (answer.ok) return answer.workbook
    throw new RefusedFile(answer.refusal)
  } finally {
    await worker.terminate()
  }
}

function answerOf(worker: Worker, limits: FileLimits): Promise<XlsAnswer> {
  return new Promise((resolve) => {
    const give = (why: string) => resolve({ ok: false, refusal: unreadable(why).refusal })
    const timer = setTimeout(() => give('xls-too-slow'), limits.xlsMilliseconds)
    worker.once('message', (answer: XlsAnswer) => {
      clearTimeout(timer)
      resolve(answer)
    })
    worker.once('error', (error) => {
      clearTimeout(timer)
      give('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'xls-too-large' : 'xls-damaged')
    })
  })
}
