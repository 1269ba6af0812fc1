import type { ActorContext } from '../../context/staff-context.ts'
import { taskSources } from './sources.ts'
import type { HomeTask } from './task.ts'

/** What waits for the person, what is due soonest first, then what has waited longest. */
export async function readTasks(context: ActorContext): Promise<HomeTask[]> {
  const found = await Promise.all(taskSources.map((source) => source(context)))
  return found.flat().sort((a, b) => compare(a.dueAt, b.dueAt) || compare(a.since, b.since))
}

/** What has no moment comes last. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}
