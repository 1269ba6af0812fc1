import { industryHeadSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { open } from '../procedure/public.ts'

/** Published industries in the editor's order. */
export const list = open.output(z.array(industryHeadSchema)).query(() => notYet())
