import type { Write } from '@zhaoshang/db'
import { assertDay, type WorkPlan } from '@zhaoshang/domain'
import type { MarkerKind } from '../marker.ts'

/** Where an area puts its rows, and how it marks them. */
export interface SeedPlace {
  readonly w: Write
  readonly plan: WorkPlan
  readonly unit: string
  /** Account that the rows are of. */
  readonly account: string
  mark(kind: MarkerKind): string
}

/** Since when what is dated holds. */
export const fromDay = assertDay('2024-01-01')
