import type { StaffRouter } from '@zhaoshang/api'
import type { inferRouterOutputs } from '@trpc/server'

export type { ApiRefusal } from '@zhaoshang/api'
export type { StaffRouter }

/** What the procedures answer, named as the screens speak of it. */
type Outputs = inferRouterOutputs<StaffRouter>
export type Me = Outputs['session']['me']
export type Setting = Outputs['setting']['list'][number]
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
