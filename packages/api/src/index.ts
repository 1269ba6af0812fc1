export type { BusinessClock } from './context/clock.ts'
export { runningSince } from './context/running-since.ts'
export type { ActorContext, SignedInActor, StaffContext } from './context/staff-context.ts'
export type { Screen, Screens } from './context/screens.ts'
export type { StaffSystem } from './context/staff-system.ts'
export type { IntakeView } from './intake/intake-view.ts'
export { isStorable } from './procedure/storable.ts'
export { createStaffCallerFactory } from './procedure/staff.ts'
export { notSignedIn, throughTheDoor } from './procedure/through-the-door.ts'
export type { PublicRouter } from './public-router.ts'
export { orRefuse, Refused, refusalIn, refusalOf } from './refusal/refused.ts'
export { refusalSchema, type ApiRefusal, type RefusalCode } from './refusal/refusal.ts'
export { transportOf } from './refusal/transport.ts'
export type { ObligationView } from './return/obligation-view.ts'
export { staffRouter, type StaffRouter } from './staff-router.ts'
export { applyIntake, type Applied } from './intake/apply-intake.ts'
export { loadIntake, previewOf } from './intake/load-intake.ts'
export { previewForms, type FormPreview } from './intake/preview-forms.ts'
export { receiveFile, type ReceivedFile } from './intake/receive-file.ts'
export { uploadAllowed, type UploadTarget } from './intake/upload-allowed.ts'
export { consolidatedWorkbook, type MadeFile } from './consolidation/consolidated-workbook.ts'
export { firstPassword } from './account/first-password.ts'
export { passwordHash } from './account/password-hash.ts'
export { readRosterFile, rosterAllowed, rosterLimit } from './account/roster-file.ts'
export { rosterTemplate } from './account/roster-template.ts'
export { officeUnit } from './scope/office-unit.ts'
export { approvalDocument } from './approval/document-file.ts'
export { receiveScan, scanAllowed, scanLimit, scanOf } from './approval/scan.ts'
export { clausesFile } from './clause/clauses-file.ts'
export { dutiesFile } from './duty/duties-workbook.ts'
export {
  decisionFile,
  decisionFileAllowed,
  decisionFileLimit,
  receiveDecisionFile,
} from './element/decision-file.ts'
export { evidenceAllowed, evidenceFile, evidenceLimit, receiveEvidence } from './duty/evidence-file.ts'
export { targetsWorkbook } from './target/targets-workbook.ts'
export { registersWorkbook } from './team/registers-workbook.ts'
export { returnForm } from './return/return-form.ts'
export { handedInRows } from './return/handed-in-rows.ts'
export { changeRecords, createRecords, type RecordToCreate } from './record/write-record.ts'
export { auditWorkbook } from './audit/audit-workbook.ts'
export { auditFilterSchema } from './audit/filter.ts'
export { exportFromQuery, exportWantedSchema, type ExportWanted } from './export/export-query.ts'
export { projectsFile, type StreamedFile } from './export/projects-file.ts'
export {
  attachmentAllowed,
  attachmentFile,
  attachmentLimit,
  receiveAttachment,
} from './attachment/attachment-file.ts'
export { carrierSchema } from './attachment/carrier.ts'
