import type { PermitSide, PermitState } from '@zhaoshang/domain'
import type { Assurance, ElementDimension, ElementResult, SupportRow } from '../trpc/types.ts'
import type { Tone } from './returns.ts'

/** What a unit says of an element. */
export const resultWords = {
  pass: { word: '通过', tone: 'done' },
  conditions: { word: '附条件通过', tone: 'done' },
  refuse: { word: '不通过', tone: 'alert' },
} as const satisfies Record<ElementResult, { word: string; tone: Tone }>

/** Where one element of a project stands. */
export const dimensionWords = {
  'not-asked': { word: '不需要', tone: 'quiet' },
  'not-sent': { word: '未送审', tone: 'quiet' },
  waiting: { word: '审核中', tone: 'main' },
  ...resultWords,
  expired: { word: '已过有效期', tone: 'alert' },
} as const satisfies Record<ElementDimension['state'], { word: string; tone: Tone }>

/** Where a review stands as a whole. */
export const reviewWords = {
  'not-sent': { word: '未送审', tone: 'quiet' },
  running: { word: '审核中', tone: 'main' },
  ...resultWords,
  expired: { word: '已过有效期', tone: 'alert' },
} as const

export const assuranceWords = {
  asked: { word: '待落实', tone: 'quiet' },
  committed: { word: '已承诺', tone: 'main' },
  partly: { word: '部分到位', tone: 'main' },
  delivered: { word: '已到位', tone: 'done' },
} as const satisfies Record<Assurance['state'], { word: string; tone: Tone }>

export const supportWords = {
  asked: { word: '等答复', tone: 'main' },
  granted: { word: '已争取到', tone: 'done' },
  partly: { word: '部分争取到', tone: 'done' },
  refused: { word: '未争取到', tone: 'alert' },
} as const satisfies Record<SupportRow['state'], { word: string; tone: Tone }>

export const permitWords = {
  'not-started': { word: '未受理', tone: 'quiet' },
  running: { word: '办理中', tone: 'main' },
  blocked: { word: '停顿', tone: 'alert' },
  done: { word: '已办结', tone: 'done' },
} as const satisfies Record<PermitState['state'], { word: string; tone: Tone }>

export const sideWords = { enterprise: '企业', department: '部门' } as const satisfies Record<
  PermitSide,
  string
>

/** `剩 3 个工作日`, `今天到期`, `超 2 个工作日`. */
export function daysLeftText(days: number): { word: string; tone: Tone } {
  if (days < 0) return { word: `超 ${-days} 个工作日`, tone: 'alert' }
  if (days === 0) return { word: '今天到期', tone: 'alert' }
  return { word: `剩 ${days} 个工作日`, tone: days <= 2 ? 'main' : 'quiet' }
}

/** Figures with their labels and units, in the order of the plan: 用地面积 46.5 亩. */
export function figuresText(
  figures: readonly { readonly id: string; readonly label: string; readonly unit: string }[],
  values: Readonly<Record<string, number>>,
): string {
  return figures
    .flatMap(({ id, label, unit }) => {
      const value = values[id]
      return value === undefined ? [] : [`${label} ${value} ${unit}`]
    })
    .join('，')
}

/** A number as somebody typed it; undefined where it is none, or finer than four places. */
export function readAmount(text: string): number | undefined {
  const plain = text.trim().replaceAll(/[,，]/g, '')
  return /^\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined
}
