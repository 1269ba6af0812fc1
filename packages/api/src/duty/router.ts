import { router } from '../procedure/staff.ts'
import { findRecords, linkRecord, removeEvidence } from './evidence.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { moveReport } from './move-report.ts'
import { saveReport } from './save-report.ts'
import { saveTask } from './save-task.ts'

export const dutyRouter = router({
  list,
  get,
  saveTask,
  findRecords,
  linkRecord,
  removeEvidence,
  saveReport,
  moveReport,
})
