import { accountRequest } from './account-request.ts'
import { activity } from './activity.ts'
import { approval, approvalAnswer } from './approval.ts'
import { assurance } from './assurance.ts'
import { attachment } from './attachment.ts'
import { auditRelease } from './audit-release.ts'
import { calendarDay } from './calendar-day.ts'
import { comment, commentMention } from './comment.ts'
import { dutyReport, dutyTask, evidence } from './duty.ts'
import { elementAsk, elementDecision, elementRequest, specialCase } from './element.ts'
import { file } from './file.ts'
import { fundCheck, fundEntry, fundPlan, projectYear } from './fund.ts'
import { handOver } from './hand-over.ts'
import { importSession } from './import-session.ts'
import { person, postHolding, roleHolding, unit, unitPeriod } from './organisation.ts'
import { permit } from './permit.ts'
import { lead } from './lead.ts'
import { projectDuplicate, projectMerge } from './project-duplicate.ts'
import { projectTransfer } from './project-transfer.ts'
import { planVersion } from './plan-version.ts'
import { problem } from './problem.ts'
import { progressEntry } from './progress-entry.ts'
import { project, projectMove, projectStage } from './project.ts'
import { projectFlag } from './project-flag.ts'
import { projectRelation } from './project-relation.ts'
import { article, industryPage, policy } from './publication.ts'
import { returnEntity, returnEvent, snapshot, snapshotRow } from './return.ts'
import { savedView } from './saved-view.ts'
import { sensitiveValue } from './sensitive-value.ts'
import { setting } from './setting.ts'
import { supportRequest } from './support-request.ts'
import { expert, personStint, team, teamContract, teamMember } from './team.ts'
import { unitSuccession } from './unit-succession.ts'
import { target, targetEntry, targetEvent, targetYear } from './target.ts'
import type { KeyOf, NewOf, PatchOf, RowOf } from './entity.ts'

/** Everything that the write function writes, by name. */
export const entities = {
  planVersion,
  calendarDay,
  unit,
  unitPeriod,
  person,
  postHolding,
  roleHolding,
  project,
  projectMove,
  projectStage,
  projectRelation,
  projectFlag,
  attachment,
  comment,
  commentMention,
  problem,
  activity,
  sensitiveValue,
  progressEntry,
  return: returnEntity,
  returnEvent,
  snapshot,
  snapshotRow,
  importSession,
  file,
  policy,
  article,
  industryPage,
  savedView,
  setting,
  auditRelease,
  dutyTask,
  evidence,
  dutyReport,
  targetYear,
  target,
  targetEvent,
  targetEntry,
  fundEntry,
  fundCheck,
  fundPlan,
  projectYear,
  accountRequest,
  unitSuccession,
  handOver,
  team,
  teamMember,
  teamContract,
  personStint,
  expert,
  approval,
  approvalAnswer,
  elementRequest,
  elementAsk,
  elementDecision,
  specialCase,
  assurance,
  supportRequest,
  permit,
  projectDuplicate,
  projectMerge,
  projectTransfer,
  lead,
} as const

export type Entities = typeof entities
export type EntityName = keyof Entities
export type Row<Name extends EntityName> = RowOf<Entities[Name]>
export type New<Name extends EntityName> = NewOf<Entities[Name]>
export type Patch<Name extends EntityName> = PatchOf<Entities[Name]>
export type Key<Name extends EntityName> = KeyOf<Entities[Name]>
