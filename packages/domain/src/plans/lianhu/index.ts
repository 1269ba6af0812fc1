export { lianhu } from './lianhu.ts'
