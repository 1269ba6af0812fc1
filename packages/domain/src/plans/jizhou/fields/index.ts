import type { WorkPlanInput } from '../../../plan/work-plan.ts'
import { activityFields } from './activity-fields.ts'
import { problemFields } from './problem-fields.ts'
import { projectFields } from './project-fields.ts'

export const fields: WorkPlanInput['fields'] = [...projectFields, ...problemFields, ...activityFields]
