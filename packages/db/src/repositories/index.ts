export { backupRuns, type BackupRun } from './backup/backup-runs.ts'
export {
  accountsById,
  lockAccounts,
  makeAccounts,
  renameAccount,
  setDisabled,
  takenUsernames,
  type AccountRow,
  type AccountToMake,
} from './account/account-rows.ts'
export {
  accountRequestsById,
  countRolesWaiting,
  listAccountRequests,
  openAccountRequests,
  refusedAccountRequests,
  requestsWithRolesWaiting,
  type AccountRequestQuery,
  type NamedAccountRequest,
} from './account/list-account-requests.ts'
export {
  listAccounts,
  type AccountHead,
  type AccountQuery,
  type AccountState,
} from './account/list-accounts.ts'
export {
  countWithoutRole,
  holdingsById,
  listRoleHolders,
  roleHistory,
  rolesHeld,
  type HeldRole,
  type RoleHolder,
} from './account/role-holdings.ts'
export { loadCalendar, storedCalendar } from './calendar/stored-calendar.ts'
export { exprToSql, Parameters, type PropertyResolver, type SqlProperty } from './expr/expr-to-sql.ts'
export { recordProperties } from './expr/record-properties.ts'
export {
  streamProjects,
  type ProjectStreamQuery,
  type StreamedProject,
} from './project-stream/stream-projects.ts'
export { isStreamed, type StreamedProperty } from './project-stream/streamed-columns.ts'
export { openFileStore, type FileRefusal, type FileStore, type StoredFile } from './file/file-store.ts'
export { getFile } from './file/get-file.ts'
export {
  appliedBefore,
  getImportSession,
  importSessionsOf,
  registerImportsOf,
  type ImportHead,
} from './import-session/read-import-sessions.ts'
export { actorOf, userNames, type PostHeld, type StoredActor } from './organisation/actor-of.ts'
export { peopleOf, type PersonWithPosts } from './organisation/people-of.ts'
export { datedUnits } from './organisation/dated-units.ts'
export { unitsOn } from './organisation/units-on.ts'
export * from './organisation/unit-register.ts'
export * from './organisation/open-of-unit.ts'
export * from './organisation/people-register.ts'
export * from './hand-over/open-of-person.ts'
export * from './team/teams.ts'
export * from './approval/approvals.ts'
export * from './group/holdings.ts'
export { loadPlan, type LoadPlanRefusal } from './plan/load-plan.ts'
export { planOn, planVersion, planVersions, type StoredPlan } from './plan/plan-on.ts'
export { getProject } from './project/get-project.ts'
export * from './project-record/index.ts'
export { attachmentById, attachmentsOf, type NamedAttachment } from './attachment/attachments.ts'
export {
  accountsNamed,
  commentById,
  commentsOf,
  mentionable,
  unseenMentions,
  unseenOn,
  type Mentionable,
  type NamedComment,
} from './comment/comments.ts'
export * from './fund/funds.ts'
export { stageStays } from './statistics/stage-stays.ts'
export { staleProjects } from './statistics/stale-projects.ts'
export { carryOvers, openYears, type OpenYear } from './year-end/year-end.ts'
export { projectStagesOf } from './project/project-stages.ts'
export { sumProjects, type StageSum } from './project/sum-projects.ts'
export {
  projectFigures,
  type FigureDimension,
  type FigureQuery,
  type ProjectFigure,
} from './kept/project-figures.ts'
export { bringUpReads } from './kept/bring-up-reads.ts'
export { countEntriesOf, type CountQuery } from './kept/count-entries.ts'
export {
  searchProjects,
  type FoundProject,
  type SearchQuery,
  type SearchResult,
} from './search/search-projects.ts'
export { countProjects } from './project/count-list.ts'
export { listProjects, type ProjectPage, type ProjectQuery } from './project/list-projects.ts'
export { projectCondition, type ProjectSelection } from './project/project-condition.ts'
export type { ProjectHead, ProjectRow } from './project/project-head.ts'
export type { ProjectCursor } from './project/project-order.ts'
export { findByNames, recordsById } from './record/find-records.ts'
export { recordAsOf } from './record/record-as-of.ts'
export { recordsOfList, type ListQuery } from './record/records-of-list.ts'
export type { Reading, RegisterRecord } from './record/stored-record.ts'
export {
  periodsBegun,
  returnByKey,
  returnsByKeys,
  returnsOfPeriod,
  type StoredReturn,
} from './return/get-return.ts'
export { returnEvents, type NamedReturnEvent } from './return/return-events.ts'
export {
  latestSnapshots,
  snapshotRows,
  snapshotsOf,
  type FrozenRow,
  type SnapshotHead,
  type SnapshotRowsQuery,
} from './snapshot/read-snapshots.ts'
export { takeSnapshot, type HandedInRow } from './snapshot/take-snapshot.ts'
export {
  endSession,
  readSession,
  touchSession,
  type Revisions,
  type StoredSession,
} from './session/read-session.ts'
export { readSetting, readSettings, settingRows, type SettingRow } from './setting/read-settings.ts'
export {
  oneTimeLinkOf,
  passwordHolder,
  storeOneTimeLink,
  storePassword,
  useOneTimeLink,
  type PasswordHolder,
} from './account/passwords.ts'
export { listSessions, sessionsOf, type SessionHead } from './session/list-sessions.ts'
export {
  auditLine,
  auditLines,
  auditRelease,
  auditReleases,
  changesOfSet,
  type AuditFilter,
  type AuditLine,
  type ChangeOnRecord,
} from './audit/read-audit.ts'
export { dropTwoFactor } from './account/drop-two-factor.ts'
export { lockOutIn } from './account/lock-out.ts'
export {
  dutyReportOf,
  dutyReports,
  dutyTaskById,
  dutyTasks,
  evidenceById,
  evidenceByIds,
  evidenceOf,
  linkedRecords,
  newestEvidence,
  searchLinkable,
  type LinkedRecord,
} from './duty/read-duties.ts'
export {
  targetById,
  targetEntries,
  targetEvents,
  targetsOf,
  targetYearOf,
  targetYearsIn,
} from './target/read-targets.ts'
export {
  countOwnViews,
  getSavedView,
  listSavedViews,
  type SavedView,
  type ViewReader,
} from './view/saved-views.ts'
export * from './element/requests.ts'
export * from './element/list-asks.ts'
export * from './element/special-cases.ts'
export * from './assurance/assurances.ts'
export * from './support/support-requests.ts'
export * from './permit/permits.ts'
export { changeSets, type ChangeSetHead } from './change-set/list-change-sets.ts'
export type { ProjectBrief } from './element/project-brief.ts'
export { belongingsOf, type Belongings } from './duplicate/belongings.ts'
export { findCandidates, knownPairs, type Candidate } from './duplicate/find-candidates.ts'
export {
  countOpenDuplicates,
  duplicatePair,
  duplicatePairs,
  waitsForRuling,
  type DuplicatePair,
  type DuplicateSide,
} from './duplicate/list-duplicates.ts'
export { projectsById } from './project/projects-by-id.ts'
export { countNewLeads, decidedLeads, leadById, leads, type NamedLead } from './lead/leads.ts'
