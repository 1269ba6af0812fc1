import { describe, expect, it } from 'vitest'
import { cycleOf } from '../plan/plan-lookup.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { returnGaps } from './return-gaps.ts'

const monthly = cycleOf(jizhou, 'monthly')

describe('what a return lacks before it is handed in', () => {
  it.each([
    [{}, ['招商团队工作进展']],
    [{ teamProgress: ' \n\u200b' }, ['招商团队工作进展']],
    [{ teamProgress: '本月无新进展' }, []],
  ])('with the texts %o', (narratives: Record<string, string>, labels) => {
    expect(monthly && returnGaps(jizhou, monthly, { narratives, rows: [] }).map((gap) => gap.label)).toEqual(
      labels,
    )
  })

  it('is a list without rows only where nothing new means no return', () => {
    const exempt = monthly && { ...monthly, nothingNew: 'exempt' as const }
    const rows = [{ list: 'landed', recordId: '1', name: '甲', values: {} }]
    expect(exempt && returnGaps(jizhou, exempt, { narratives: { teamProgress: '有' }, rows })).toEqual([
      { kind: 'list', id: 'negotiating', label: '招商引资洽谈项目清单' },
      { kind: 'list', id: 'planned', label: '招商引资谋划项目清单' },
    ])
  })
})
