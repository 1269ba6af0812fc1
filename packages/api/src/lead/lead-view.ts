import type { NamedLead } from '@zhaoshang/db'
import {
  fieldOf,
  formatValue,
  instantSchema,
  leadFields,
  leadStateSchema,
  maskSensitive,
} from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { may } from '../scope/checked.ts'

/** A lead as its sender and the office see it; contacts masked. */
export const leadViewSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  unit: z.string(),
  senderUnit: z.string(),
  senderName: z.string().nullable(),
  mine: z.boolean(),
  channel: z.string().nullable(),
  text: z.string().nullable(),
  judgement: z.string().nullable(),
  /** What it says already, in the words of a form. */
  facts: z.array(z.strictObject({ field: z.string(), label: z.string(), text: z.string() })),
  state: leadStateSchema,
  reason: z.string().nullable(),
  /** The project that came of it, for who may read it. */
  project: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  dueDay: z.string(),
  sentAt: instantSchema,
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  mayDecide: z.boolean(),
})
export type LeadView = z.infer<typeof leadViewSchema>

const withMeasure = (label: string, measure: string | undefined): string =>
  measure === undefined ? label : `${label}（${measure}）`

export function leadView(ctx: ActorContext, lead: NamedLead): LeadView {
  const { plan, actor } = ctx
  const { unit, senderUnit, projectId, projectName, projectUnit } = lead
  const shown = maskSensitive(plan, { ...lead.values, ...lead.contact })
  const readable = projectUnit !== null && may(ctx, 'project.read', { reportingUnit: projectUnit })
  return {
    id: lead.id,
    version: lead.version,
    title: lead.title,
    unit,
    senderUnit,
    senderName: lead.senderName,
    mine: lead.sender === actor.userId,
    channel: lead.channel,
    text: lead.text,
    judgement: lead.judgement,
    facts: leadFields(plan).flatMap(({ id, label, unit: measure }) => {
      const field = fieldOf(plan, id)
      const text = field ? formatValue(plan, field, shown[id]) : ''
      return text === '' ? [] : [{ field: id, label: withMeasure(label, measure), text }]
    }),
    state: lead.state,
    reason: lead.reason,
    // Into which of another unit's projects it went is not the sender's to know.
    project:
      projectId === null || projectName === null || !readable ? null : { id: projectId, name: projectName },
    dueDay: lead.dueDay,
    sentAt: lead.createdAt,
    decidedBy: lead.deciderName,
    decidedAt: lead.decidedAt,
    mayDecide: lead.state === 'new' && may(ctx, 'lead.decide', { unit }),
  }
}
