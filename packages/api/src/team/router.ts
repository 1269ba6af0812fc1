import { router } from '../procedure/staff.ts'
import { expertRouter } from './experts.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { save, saveContract, saveMember } from './save.ts'
import { stintRouter } from './stints.ts'

export const teamRouter = router({
  list,
  get,
  save,
  saveMember,
  saveContract,
  stint: stintRouter,
  expert: expertRouter,
})
