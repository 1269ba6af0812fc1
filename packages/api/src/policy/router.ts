import { publicRouterOf } from '../procedure/public.ts'
import { get } from './get.ts'
import { interpretation } from './interpretation.ts'
import { list } from './list.ts'

export const policyRouter = publicRouterOf({ list, get, interpretation })
