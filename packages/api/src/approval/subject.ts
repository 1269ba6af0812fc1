import type { Queryable, Row, Write } from '@zhaoshang/db'
import type { Day, DraftedDocument, PolicyName, Row as PolicyRow, WorkPlan } from '@zhaoshang/domain'

/** What an approval is about: who sees it, and what happens when it passes. A new kind adds its file and its line in `subjects.ts`. */
export interface ApprovalSubject {
  /** Whoever holds it sees the approval; those who are asked see it anyway. */
  readonly read: PolicyName
  /** Whoever holds it withdraws and words the document. */
  readonly manage: PolicyName
  /** What both look at; absent: the unit that proposed it. */
  rowOf?(approval: Pick<Row<'approval'>, 'unit'>): PolicyRow
  /** Happens in the transaction of the last answer. */
  passed(w: Write, plan: WorkPlan, approval: Row<'approval'>, today: Day): Promise<void>
  /** Lines that say what is asked. */
  describe(plan: WorkPlan, approval: Row<'approval'>): { readonly label: string; readonly text: string }[]
  /** First wording of the document that announces it. */
  draft?(q: Queryable, plan: WorkPlan, approval: Row<'approval'>, today: Day): Promise<DraftedDocument>
}
