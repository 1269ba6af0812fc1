import type { StaffRouter } from '@zhaoshang/api'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

export type { ApiRefusal } from '@zhaoshang/api'
export type { StaffRouter }

/** What the procedures answer, named as the screens speak of it. */
type Outputs = inferRouterOutputs<StaffRouter>
export type Me = Outputs['session']['me']
export type Setting = Outputs['setting']['list'][number]
export type BackupRun = Outputs['backup']['list']['runs'][number]
export type SessionView = Outputs['session']['list']['sessions'][number]
export type Home = Outputs['home']['get']
export type ReturnView = Outputs['return']['get']
export type ObligationView = ReturnView['obligation']
export type ReturnRows = Outputs['return']['rows']
export type ReturnRow = ReturnRows['rows'][number]
export type IntakeView = Outputs['intake']['get']
export type Matrix = Outputs['matrix']['get']
export type MatrixRow = Matrix['rows'][number]
export type Consolidation = Outputs['consolidation']['get']
export type Account = Outputs['account']['list']['rows'][number]
export type AccountState = Exclude<keyof Outputs['account']['list']['counts'], 'all'>
export type AccountRequest = Outputs['account']['requests']['rows'][number]
export type RequestState = AccountRequest['state']
export type FirstPasswords = Outputs['account']['confirm']['sheet']
export type RoleHolder = Outputs['role']['list']['rows'][number]
export type RoleGaps = Outputs['role']['gaps']

/** Units, people, teams. */
type Inputs = inferRouterInputs<StaffRouter>
export type Group = Outputs['group']['get']
export type Approval = Outputs['approval']['get']
export type NoticeDraft = Outputs['approval']['draft']
export type UnitRegister = Outputs['unit']['list']
export type UnitView = Outputs['unit']['get']
export type Reorganisation = Inputs['unit']['previewReorganisation']
export type Moves = Outputs['unit']['previewReorganisation']
export type Person = Outputs['person']['get']['person']
export type PersonView = Outputs['person']['get']
export type OpenWork = Outputs['handOver']['preview']['work'][number]
export type HandOverRecord = Outputs['handOver']['get']
export type DutyRegister = Outputs['duty']['list']
export type Duty = Outputs['duty']['get']
export type FoundRecord = Outputs['duty']['findRecords'][number]
export type Clauses = Outputs['clause']['list']
export type Targets = Outputs['target']['get']
export type TargetCell = Targets['cells'][number]
export type TargetStanding = Targets['totals'][number]['standing']
export type Teams = Outputs['team']['list']
export type Team = Teams['rows'][number]
export type TeamView = Outputs['team']['get']
export type TeamMember = TeamView['members'][number]
export type TeamContract = TeamView['contracts'][number]
export type Stint = Outputs['team']['stint']['list']['rows'][number]
export type Expert = Outputs['team']['expert']['list']['rows'][number]
export type ProjectRow = Outputs['project']['list']['rows'][number]
export type StageFigures = Outputs['project']['figures']['stages'][number]
export type SavedView = Outputs['view']['list']['rows'][number]
export type AuditLine = Outputs['audit']['list']['lines'][number]
export type AuditEntry = Outputs['audit']['entry']
export type AuditRelease = Outputs['audit']['releases'][number]
export type ProjectView = Outputs['project']['get']
