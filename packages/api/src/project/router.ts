import { router } from '../procedure/staff.ts'
import { assign } from './assign.ts'
import { create } from './create.ts'
import { figures } from './figures.ts'
import { flagRouter } from './flag/router.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { search } from './search.ts'
import { move } from './move.ts'
import { moves } from './moves.ts'
import { people } from './people.ts'
import { progressRouter } from './progress/router.ts'
import { relationRouter } from './relation/router.ts'
import { reviewRouter } from './review/router.ts'
import { sheet } from './sheet.ts'
import { totals } from './totals.ts'
import { timeline } from './timeline.ts'
import { changesSince, compare, versions } from './versions.ts'

export const projectRouter = router({
  list,
  search,
  totals,
  figures,
  get,
  create,
  moves,
  move,
  assign,
  people,
  timeline,
  sheet,
  versions,
  compare,
  changesSince,
  progress: progressRouter,
  flag: flagRouter,
  relation: relationRouter,
  review: reviewRouter,
})
