import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../../context/staff-context.ts'

/** What waits for somebody besides returns; the console knows the page for each. */
export const taskKindSchema = z.enum([
  'approval',
  'account-requests',
  'account-refused',
  'roles-waiting',
  'duty-report',
  'duty-assess',
  'target-consult',
  'target-answers',
  'team-size',
  'element-asks',
  'elements-refused',
  'elements-overdue',
  'permits-overdue',
  'project-reviews',
  'project-returned',
  'project-mention',
  'leads-waiting',
  'lead-decided',
  'duplicates-waiting',
  'audit-release',
  'audit-release-security',
])
export type TaskKind = z.infer<typeof taskKindSchema>

export const homeTaskSchema = z.strictObject({
  kind: taskKindSchema,
  /** What the page needs to open it: an id, or the parts of an address. */
  key: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  /** How many things the line stands for; absent: one. */
  count: z.int().optional(),
  since: instantSchema.optional(),
  dueAt: instantSchema.optional(),
})
export type HomeTask = z.infer<typeof homeTaskSchema>

/** Tells what of one area waits for the person; nothing where the person has nothing to do with it. */
export type TaskSource = (context: ActorContext) => Promise<HomeTask[]>
