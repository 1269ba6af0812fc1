import { expect, it } from 'vitest'
import { yuanMoney } from '../money/money-of.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { countByStage } from './count-by-stage.ts'

it('counts every stage of the plan, each project once, and none that is paused', () => {
  const project = (id: string, stage: string, status = 'active') => ({
    id,
    stage,
    status,
    values: { investment: yuanMoney(100) },
  })
  const counted = countByStage(jizhou, [
    project('1', 'landed'),
    project('2', 'landed'),
    project('2', 'landed'),
    project('3', 'landed', 'paused'),
    project('4', 'planned'),
  ])
  expect(counted.map(({ stage, count, yuan }) => [stage, count, yuan])).toEqual([
    ['planned', 1, 100],
    ['negotiating', 0, 0],
    ['signed', 0, 0],
    ['landed', 2, 200],
    ['under-construction', 0, 0],
    ['in-production', 0, 0],
  ])
  expect(counted[0]).toMatchObject({ name: '谋划', nameEn: 'Planned' })
})
