import type { Env } from '../env/env.ts'
import type { Progress } from './progress.ts'

export interface CommandInput {
  readonly args: string[]
  readonly env: Env
  readonly progress: Progress
}
