import { parentPort, workerData } from 'node:worker_threads'
import type { FileLimits } from '../file/limits.ts'
import type { XlsAnswer } from './open-xls.ts'
import { readXls } from './read-xls.ts'

const { bytes, limits } = workerData as { bytes: Uint8Array; limits: FileLimits }
const answer: XlsAnswer = readXls(bytes, limits)
parentPort?.postMessage(answer)
