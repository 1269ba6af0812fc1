import type { Row } from '@zhaoshang/db'
import {
  permitItemsFor,
  recordFacts,
  type Calendar,
  type Day,
  type PermitItem,
  type RecordLike,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { z } from 'zod'
import { permitView, type permitViewSchema } from './permit-view.ts'

/** The items of a project: those of its kind, and those that were begun before its kind or the plan changed. */
export function itemsOf(
  plan: WorkPlan,
  project: RecordLike,
  rows: readonly Row<'permit'>[],
  calendar: Calendar,
  today: Day,
): z.infer<typeof permitViewSchema>[] {
  if (!plan.permits) return []
  const needed = permitItemsFor(plan.permits, recordFacts(plan, project))
  const known = new Set(needed.map(({ id }) => id))
  const before = rows.filter(({ item }) => !known.has(item)).map((row) => itemOf(plan, row))
  return [...needed, ...before].map((item) =>
    permitView(
      item,
      rows.find((row) => row.item === item.id),
      calendar,
      today,
    ),
  )
}

function itemOf(plan: WorkPlan, row: Row<'permit'>): PermitItem {
  const found = plan.permits?.items.find(({ id }) => id === row.item)
  return (
    found ?? {
      id: row.item,
      name: row.item,
      authority: '',
      legalWorkingDays: row.legalDays,
      promisedWorkingDays: row.promisedDays,
    }
  )
}
