import { z } from 'zod'

/** Away to learn: a course (培训), or work for a time at another body (实践锻炼). */
export const stintKindSchema = z.enum(['training', 'secondment'])
export type StintKind = z.infer<typeof stintKindSchema>
