import type { StaffRouter } from '@zhaoshang/api'
import type { inferRouterOutputs } from '@trpc/server'

export type { ApiRefusal } from '@zhaoshang/api'
export type { StaffRouter }

/** What the procedures answer, named as the screens speak of it. */
type Outputs = inferRouterOutputs<StaffRouter>
export type Me = Outputs['session']['me']
export type Home = Outputs['home']['get']
export type ReturnView = Outputs['return']['get']
export type ObligationView = ReturnView['obligation']
export type ReturnRows = Outputs['return']['rows']
export type ReturnRow = ReturnRows['rows'][number]
export type IntakeView = Outputs['intake']['get']
export type Matrix = Outputs['matrix']['get']
export type MatrixRow = Matrix['rows'][number]
export type Consolidation = Outputs['consolidation']['get']
