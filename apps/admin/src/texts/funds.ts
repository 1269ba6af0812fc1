import type { FundKind, FundVerdict } from '@zhaoshang/domain'
import type { Tone } from './returns.ts'

export const fundKinds: Readonly<Record<FundKind, string>> = {
  opening: '期初',
  entry: '录入',
  correction: '更正',
  form: '报表差额',
}

export const fundVerdicts: Readonly<
  Record<FundVerdict | 'none', { readonly word: string; readonly tone: Tone }>
> = {
  verified: { word: '已核实', tone: 'done' },
  rejected: { word: '未认可', tone: 'alert' },
  none: { word: '待核实', tone: 'quiet' },
}
