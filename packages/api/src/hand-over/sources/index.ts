import type { WorkSource } from '../work-source.ts'
import { account } from './account.ts'
import { dutyTasks } from './duty-tasks.ts'
import { drafts } from './drafts.ts'
import { intakes } from './intakes.ts'
import { posts } from './posts.ts'
import { roles } from './roles.ts'
import { teams } from './teams.ts'

/** Everything open that a person can have, in the order in which the list shows it; the account last, since the others ask it. */
export const workSources: readonly WorkSource[] = [posts, roles, dutyTasks, teams, drafts, intakes, account]
