import { accountTasks } from './accounts.ts'
import { approvalTasks } from './approvals.ts'
import { auditReleaseTasks } from './audit-releases.ts'
import { dutyTaskSource } from './duties.ts'
import { elementTasks } from './elements.ts'
import { leadTasks } from './leads.ts'
import { projectRecordTasks } from './project-record.ts'
import { targetTasks } from './targets.ts'
import { teamTasks } from './teams.ts'
import type { TaskSource } from './task.ts'

/** Every area that gives people something to do; each adds its line when it comes. */
export const taskSources: readonly TaskSource[] = [
  approvalTasks,
  accountTasks,
  auditReleaseTasks,
  teamTasks,
  elementTasks,
  dutyTaskSource,
  targetTasks,
  projectRecordTasks,
  leadTasks,
]
