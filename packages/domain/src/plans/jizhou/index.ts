export { jizhou } from './jizhou.ts'
