import { readIndustries } from '@zhaoshang/db'
import { industryHeadSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { open } from '../procedure/public.ts'

/** Published industries in the editor's order. */
export const list = open.output(z.array(industryHeadSchema)).query(({ ctx }) => readIndustries(ctx.reader))
