import { describe, expect, it } from 'vitest'
import { assertDay } from '../day/day.ts'
import { parseWorkPlan } from '../plan/parse-work-plan.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { isMember, joined, left } from './membership.ts'
import { draftMemberNotice } from './member-notice.ts'
import { groupSeats, termFaults } from './seats.ts'

const { group } = jizhou
if (!group) throw new Error('the plan has no group')
const named = (code: string) => {
  const unit = jizhou.units.find((one) => one.code === code)
  if (!unit) throw new Error(code)
  return unit
}
const day = assertDay('2024-05-10')

describe('the leading group', () => {
  it('seats leader, deputy, eight members and the director in protocol order', () => {
    expect(groupSeats(jizhou).map(({ post, unit }) => `${post.name} ${unit ?? ''}`)).toEqual([
      '组长 ',
      '副组长 ',
      '成员 fgw',
      '成员 hzjlb',
      '成员 zwfwb',
      '成员 kjj',
      '成员 ghzy',
      '成员 sthj',
      '成员 gxj',
      '成员 120119401',
      '办公室主任 gxj',
    ])
  })

  it('takes a unit in with kind and duties, and leaves it what it was when it goes', () => {
    const before = named('czj')
    const after = { ...before, ...joined(group, before) }
    expect([isMember(jizhou, before), isMember(jizhou, after)]).toEqual([false, true])
    expect(after.capabilities).toContain('reports-weekly')
    expect(left(group, after).kinds).toEqual(before.kinds)
    const zone = { ...named('120119401'), ...left(group, named('120119401')) }
    expect([isMember(jizhou, zone), zone.kinds]).toEqual([false, ['zone']])
    expect(zone.capabilities).toContain('reports-monthly')
    expect(left(group, named('fgw')).kinds).toEqual(['department'])
  })

  it('shows days on which nobody or too many held a post', () => {
    const term = (from: string, to?: string) => ({
      fromDay: assertDay(from),
      ...(to !== undefined && { toDay: assertDay(to) }),
    })
    expect(termFaults([term('2024-01-01', '2024-03-01'), term('2024-03-01')])).toEqual([])
    expect(termFaults([term('2024-01-01', '2024-02-01'), term('2024-03-01')])).toEqual([
      { kind: 'gap', fromDay: '2024-02-01', toDay: '2024-03-01' },
    ])
    expect(termFaults([term('2024-01-01'), term('2024-03-01')])).toEqual([
      { kind: 'overlap', fromDay: '2024-03-01' },
    ])
    expect(termFaults([term('2024-01-01'), term('2024-03-01')], 2)).toEqual([])
  })

  it('words the notice with names and days, whole kinds of units together', () => {
    const notice = draftMemberNotice(jizhou, { kind: 'add', unit: 'czj', day, reason: '' }, '李某', day)
    expect(notice.title).toBe(`关于${group.name}增加成员单位的通知`)
    expect(notice.recipients).toMatch(/^各成员单位，各乡镇/)
    expect(notice.body[1]).toContain('自2024年5月10日起，增加区财政局为')
    expect(notice.body[1]).toContain('李某')
  })

  it('is refused where it names what the plan does not have', () => {
    const broken = { ...jizhou, group: { ...group, memberPost: 'leader', changeFlow: 'x', noticeKind: 'y' } }
    const read = parseWorkPlan(broken)
    expect(JSON.stringify(read)).toMatch(/flow x is not defined.*document kind y is not defined/s)
    expect(JSON.stringify(read)).toMatch(/leader is not held by heads of units/)
  })
})
