import { z } from 'zod'

/**
 * The body that leads the work (领导小组), said with names that other parts of
 * the plan define: which posts sit in it, which of them the head of a member
 * unit holds, and what a unit is and does once it is a member.
 */
export const groupSchema = z.strictObject({
  name: z.string().min(1),
  clause: z.string().optional(),
  /** Posts of this body are its seats. */
  body: z.string().min(1),
  /** Posts of this body are its office's. */
  officeBody: z.string().optional(),
  /** Held by whoever heads a member unit; the post says which units are members. */
  memberPost: z.string(),
  /** Kind that a unit has while it is a member. */
  memberKind: z.string().optional(),
  /** Kind of a unit that was nothing but a member, once it is none. */
  formerKind: z.string().optional(),
  /** What a unit does while it is a member. */
  memberCapabilities: z.array(z.string()).default([]),
  /** Flow by which a unit comes in or goes out; absent: the plan has none. */
  changeFlow: z.string().optional(),
  /** Kind of document that announces it. */
  noticeKind: z.string().optional(),
})
export type Group = z.infer<typeof groupSchema>
