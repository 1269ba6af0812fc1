import { publicRouterOf } from '../procedure/public.ts'
import { get } from './get.ts'
import { list } from './list.ts'

export const industryRouter = publicRouterOf({ list, get })
