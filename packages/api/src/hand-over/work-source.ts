import type { Queryable, RegisteredPerson, Write } from '@zhaoshang/db'
import type { Day, HandedOver, WorkPlan } from '@zhaoshang/domain'

export interface LeavingContext {
  readonly plan: WorkPlan
  readonly person: RegisteredPerson
  /** Last day is the day before. */
  readonly day: Day
  readonly kind: 'leave' | 'move'
}

/** Something open of a person. */
export interface OpenWork {
  readonly id: string
  readonly title: string
  readonly detail?: string
  /** May stay without anybody. */
  readonly vacant: boolean
  /** Goes to nobody: it ends. */
  readonly ends?: true
}

/** One kind of open work of people: what there is, and how somebody takes it. A new kind of work adds its file. */
export interface WorkSource {
  readonly kind: string
  find(q: Queryable, context: LeavingContext): Promise<OpenWork[]>
  /** `taker` undefined: it ends or stays vacant. Says what became of it. */
  give(
    w: Write,
    context: LeavingContext,
    work: OpenWork,
    taker: RegisteredPerson | undefined,
  ): Promise<HandedOver['outcome']>
}
