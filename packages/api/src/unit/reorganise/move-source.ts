import type { Queryable, Write } from '@zhaoshang/db'
import type { Day, Unit } from '@zhaoshang/domain'
import type { StaffSystem } from '../../context/staff-system.ts'

/** What every source of open work gets to know of the change. */
export interface MoveContext extends Pick<StaffSystem, 'plan' | 'calendar'> {
  /** From this day on. */
  readonly day: Day
  readonly today: Day
  /** Units that take over, by code: as they will be. */
  readonly takers: ReadonlyMap<string, Unit>
  /** The units that the change begins with, in the order in which they are moved. */
  readonly codes: readonly string[]
  /** The unit that gets what is not chosen one by one. */
  readonly rest: string
}

/** Something open that hangs on a unit. */
export interface OpenThing {
  readonly id: string
  readonly title: string
  /** How it hangs on the unit, in words. */
  readonly as?: string
  readonly version?: number
  /** Stays the old unit's, whoever follows it. */
  readonly stays?: true
}

/** Where it goes. */
export type Destined = OpenThing & { readonly to: string }

/** One kind of open work: what there is of it, and how it moves. A new kind of work adds its file. */
export interface MoveSource {
  readonly kind: string
  /** Of a split: decided one by one. */
  readonly choosable?: true
  find(q: Queryable, context: MoveContext, code: string): Promise<OpenThing[]>
  move(w: Write, context: MoveContext, code: string, things: readonly Destined[]): Promise<void>
}
