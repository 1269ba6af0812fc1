import type { MoveSource } from '../move-source.ts'
import { approvals } from './approvals.ts'
import { dutyTasks } from './duty-tasks.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'
import { problems } from './problems.ts'
import { projects } from './projects.ts'
import { returns } from './returns.ts'
import { roles } from './roles.ts'
import { targets } from './targets.ts'
import { teams } from './teams.ts'
import { unitsUnder } from './units-under.ts'

/** Everything open that can hang on a unit, in the order in which the list shows it. */
export const moveSources: readonly MoveSource[] = [
  projects,
  problems,
  returns,
  dutyTasks,
  targets,
  approvals,
  people,
  posts,
  roles,
  teams,
  unitsUnder,
]
