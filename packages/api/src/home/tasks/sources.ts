import { accountTasks } from './accounts.ts'
import type { TaskSource } from './task.ts'

/** Every area that gives people something to do; each adds its line when it comes. */
export const taskSources: readonly TaskSource[] = [accountTasks]
