import { storedCalendar, lockElementRequest } from '@zhaoshang/db'
import { z } from 'zod'
import type { ApprovalSubject } from '../approval/subject.ts'
import { keepAsks } from './keep-asks.ts'

/** What is asked, as it was when it was raised: the leading group reads this and nothing that came later. */
export const specialCaseSchema = z.strictObject({
  project: z.string(),
  request: z.string(),
  dimensions: z.array(z.string()),
  lines: z.array(z.strictObject({ label: z.string(), text: z.string() })),
})

/** An element that was refused or is stuck, decided one by one; passed, it counts as passed in the review. */
export const specialCaseSubject: ApprovalSubject = {
  read: 'project.read',
  manage: 'project.edit',
  rowOf: ({ unit }) => ({ reportingUnit: unit }),
  async passed(w, plan, approval, today) {
    const { request: id, dimensions } = specialCaseSchema.parse(approval.subject)
    const request = await lockElementRequest(w, id)
    const review = plan.reviews.find((one) => one.id === request?.review)
    if (!request || !review) throw new Error(`approval ${approval.id}: its review is gone`)
    const calendar = await storedCalendar(w)
    await keepAsks(w, { plan, calendar, today }, request, review, dimensions)
  },
  describe(_plan, approval) {
    return specialCaseSchema.parse(approval.subject).lines
  },
}
