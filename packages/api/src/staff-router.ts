import { accountRouter } from './account/router.ts'
import { assuranceRouter } from './assurance/router.ts'
import { attachmentRouter } from './attachment/router.ts'
import { auditRouter } from './audit/router.ts'
import { changesRouter } from './changes/router.ts'
import { clauseRouter } from './clause/router.ts'
import { commentRouter } from './comment/router.ts'
import { backupRouter } from './backup/router.ts'
import { consolidationRouter } from './consolidation/router.ts'
import { contactRouter } from './contact/router.ts'
import { approvalRouter } from './approval/router.ts'
import { fundRouter } from './fund/router.ts'
import { groupRouter } from './group/router.ts'
import { bulkRouter } from './bulk/router.ts'
import { transferRouter } from './transfer/router.ts'
import { leadRouter } from './lead/router.ts'
import { duplicateRouter } from './duplicate/router.ts'
import { dutyRouter } from './duty/router.ts'
import { elementRouter } from './element/router.ts'
import { homeRouter } from './home/router.ts'
import { intakeRouter } from './intake/router.ts'
import { matrixRouter } from './matrix/router.ts'
import { router } from './procedure/staff.ts'
import { permitRouter } from './permit/router.ts'
import { projectRouter } from './project/router.ts'
import { recordRouter } from './record/router.ts'
import { returnRouter } from './return/router.ts'
import { roleRouter } from './role/router.ts'
import { sessionRouter } from './session/router.ts'
import { settingRouter } from './setting/router.ts'
import { viewRouter } from './view/router.ts'
import { supportRouter } from './support/router.ts'
import { statisticsRouter } from './statistics/router.ts'
import { targetRouter } from './target/router.ts'
import { teamRouter } from './team/router.ts'
import { unitRouter } from './unit/router.ts'
import { yearEndRouter } from './year-end/router.ts'
import { personRouter } from './person/router.ts'
import { handOverRouter } from './hand-over/router.ts'

/** What the staff console can ask for. */
export const staffRouter = router({
  session: sessionRouter,
  setting: settingRouter,
  home: homeRouter,
  duty: dutyRouter,
  clause: clauseRouter,
  target: targetRouter,
  audit: auditRouter,
  contact: contactRouter,
  return: returnRouter,
  record: recordRouter,
  intake: intakeRouter,
  matrix: matrixRouter,
  consolidation: consolidationRouter,
  project: projectRouter,
  attachment: attachmentRouter,
  comment: commentRouter,
  changes: changesRouter,
  lead: leadRouter,
  bulk: bulkRouter,
  transfer: transferRouter,
  duplicate: duplicateRouter,
  view: viewRouter,
  account: accountRouter,
  role: roleRouter,
  unit: unitRouter,
  person: personRouter,
  handOver: handOverRouter,
  backup: backupRouter,
  team: teamRouter,
  group: groupRouter,
  approval: approvalRouter,
  element: elementRouter,
  assurance: assuranceRouter,
  support: supportRouter,
  permit: permitRouter,
  fund: fundRouter,
  statistics: statisticsRouter,
  yearEnd: yearEndRouter,
})
export type StaffRouter = typeof staffRouter
