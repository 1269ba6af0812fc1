import { z } from 'zod'
import { anchorSchema, beforeSchema, clockSchema, rhythmSchema } from '../cycle/cycle.ts'
import { exprSchema } from '../expr/expr.ts'

/**
 * A kind of meeting that the plan speaks of: its rhythm, its chair, and the
 * moments before it that are not the meeting's own date: the agenda closes,
 * materials are due, reports are collected (a cycle `on-event` names it).
 */
export const meetingSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  clause: z.string().optional(),
  /** Post that chairs it and judges what is collected for it. */
  chair: z.string(),
  /** When it is held; absent: whenever it is called (联席会议). */
  held: z
    .strictObject({
      rhythm: rhythmSchema,
      anchor: anchorSchema.optional(),
      time: clockSchema,
      onNonWorkingDay: z.enum(['stay', 'earlier', 'later']).default('later'),
    })
    .optional(),
  /** Items put forward later than this wait for the next meeting. */
  agendaCloses: beforeSchema.optional(),
  /** Materials are complete this long before. */
  materialsDue: beforeSchema.optional(),
  /** Flow by which calling it is approved, where it needs consent. */
  flow: z.string().optional(),
  /** Who attends, over units. */
  attendees: exprSchema.optional(),
  /** Working days within which the minutes go out; 0: the same day. */
  minutesWithin: z.int().min(0).max(60).optional(),
})
export type Meeting = z.infer<typeof meetingSchema>
