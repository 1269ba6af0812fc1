import { getApproval, write } from '@zhaoshang/db'
import { accept, dayOfInstant, draftedDocumentSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'
import { findApproval } from './find-approval.ts'
import { subjectOf } from './subjects.ts'

/** The document that announces what passed: as it was left, or its first wording. */
export const draft = permitted('member-change.propose')
  .input(z.strictObject({ id: z.string() }))
  .output(z.strictObject({ document: draftedDocumentSchema, saved: z.boolean(), version: z.int() }))
  .query(async ({ ctx, input: { id } }) => {
    const { approval } = await findApproval(ctx, id)
    const subject = subjectOf(approval.subjectKind)
    assertMay(ctx, subject.manage, { unit: approval.unit })
    if (approval.state !== 'passed' || !subject.draft)
      throw new Refused({ code: 'approval-closed', state: approval.state })
    const { version } = approval
    if (approval.document) return { document: approval.document, saved: true, version }
    const today = dayOfInstant(ctx.clock.now())
    return { document: await subject.draft(ctx.database, ctx.plan, approval, today), saved: false, version }
  })

/** Keeps the document as it is worded. */
export const saveDocument = permitted('member-change.propose')
  .input(z.strictObject({ id: z.string(), version: z.int(), document: draftedDocumentSchema }))
  .output(z.strictObject({ version: z.int() }))
  .mutation(async ({ ctx, input: { id, version, document } }) => {
    const done = await write(ctx.database, writeContext(ctx, 'approval.document'), async (w) => {
      const approval = await getApproval(w, id)
      if (!approval) throw new Refused({ code: 'not-found', what: 'approval' })
      assertMay(ctx, subjectOf(approval.subjectKind).manage, { unit: approval.unit })
      if (approval.state !== 'passed') throw new Refused({ code: 'approval-closed', state: approval.state })
      const saved = await w.update('approval', id, version, { document })
      return accept({ version: saved.version })
    })
    return written(done)
  })
