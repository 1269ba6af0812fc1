import type { StaffRouter } from '../../staff-router.ts'
import { accountCalls, roleCalls } from './account.ts'
import { auditCalls } from './audit.ts'
import type { Call, CallsOf, RecordOf } from './call.ts'
import { clauseCalls, dutyCalls, targetCalls } from './duty.ts'
import { assuranceCalls, elementCalls, permitCalls, supportCalls } from './element.ts'
import { fundCalls, statisticsCalls, yearEndCalls } from './fund.ts'
import { approvalCalls, groupCalls } from './group.ts'
import { attachmentCalls, commentCalls } from './project.ts'
import { bulkCalls, changesCalls, duplicateCalls, leadCalls, transferCalls } from './hands.ts'
import { handOverCalls, personCalls, unitCalls } from './organisation.ts'
import {
  consolidationCalls,
  contactCalls,
  homeCalls,
  matrixCalls,
  projectCalls,
  recordCalls,
} from './register.ts'
import { intakeCalls, returnCalls } from './return.ts'
import { viewCalls } from './view.ts'
import { teamCalls } from './team.ts'
import { backupCalls, sessionCalls, settingCalls } from './system.ts'

/** One call for every procedure of the staff router. */
const staff: CallsOf<RecordOf<StaffRouter>> = {
  session: sessionCalls,
  setting: settingCalls,
  backup: backupCalls,
  home: homeCalls,
  return: returnCalls,
  record: recordCalls,
  intake: intakeCalls,
  matrix: matrixCalls,
  consolidation: consolidationCalls,
  project: projectCalls,
  attachment: attachmentCalls,
  comment: commentCalls,
  view: viewCalls,
  changes: changesCalls,
  lead: leadCalls,
  bulk: bulkCalls,
  transfer: transferCalls,
  duplicate: duplicateCalls,
  contact: contactCalls,
  account: accountCalls,
  role: roleCalls,
  unit: unitCalls,
  person: personCalls,
  handOver: handOverCalls,
  team: teamCalls,
  audit: auditCalls,
  duty: dutyCalls,
  clause: clauseCalls,
  target: targetCalls,
  group: groupCalls,
  approval: approvalCalls,
  element: elementCalls,
  assurance: assuranceCalls,
  support: supportCalls,
  permit: permitCalls,
  fund: fundCalls,
  statistics: statisticsCalls,
  yearEnd: yearEndCalls,
}

/** The calls by the path of their procedure. */
export const staffCalls: ReadonlyMap<string, Call<unknown>> = new Map(byPath(staff, ''))

function byPath(part: object, prefix: string): [string, Call<unknown>][] {
  return Object.entries(part).flatMap(([name, inner]: [string, object]): [string, Call<unknown>][] =>
    'asks' in inner ? [[prefix + name, inner as Call<unknown>]] : byPath(inner, `${prefix}${name}.`),
  )
}
