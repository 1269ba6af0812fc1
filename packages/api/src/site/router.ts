import { publicRouterOf } from '../procedure/public.ts'
import { home } from './home.ts'

export const siteRouter = publicRouterOf({ home })
