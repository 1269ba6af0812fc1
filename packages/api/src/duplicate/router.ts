import { router } from '../procedure/staff.ts'
import { dismiss } from './dismiss.ts'
import { list } from './list.ts'
import { merge } from './merge.ts'
import { previewMerge } from './preview-merge.ts'
import { standing } from './standing.ts'

export const duplicateRouter = router({ list, standing, dismiss, previewMerge, merge })
