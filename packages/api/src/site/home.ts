import { readSiteHome } from '@zhaoshang/db'
import { siteHomeSchema } from '@zhaoshang/domain'
import { open } from '../procedure/public.ts'

/** Everything that the portal's first page shows. */
export const home = open.output(siteHomeSchema).query(({ ctx }) => readSiteHome(ctx.reader, ctx.clock.now()))
