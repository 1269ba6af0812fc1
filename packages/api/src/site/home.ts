import { siteHomeSchema } from '@zhaoshang/domain'
import { notYet } from '../procedure/not-yet.ts'
import { open } from '../procedure/public.ts'

/** Everything that the portal's first page shows. */
export const home = open.output(siteHomeSchema).query(() => notYet())
