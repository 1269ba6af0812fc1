import { jizhou, listOf, type List } from '@zhaoshang/domain'
import { describe, expect, it } from 'vitest'
import { headingGroups, listFields } from './list-columns.ts'

function list(id: string): List {
  const found = listOf(jizhou, id)
  if (!found) throw new Error(`no list ${id}`)
  return found
}

describe('the columns of a list', () => {
  it('name the unit in which the list shows an amount', () => {
    const investment = listFields(jizhou, list('negotiating')).find(
      ({ field }) => field.role === 'investment',
    )
    expect(investment).toMatchObject({ heading: '计划总投资', unit: '万元', numeric: true, total: true })
  })
  it('stand as two under their heading where the form joins two fields', () => {
    const columns = listFields(jizhou, list('negotiating'))
    const contact = headingGroups(columns).find(({ group }) => group === '对方联系人及电话')
    expect(contact?.columns.map(({ heading }) => heading)).toEqual(['对方联系人', '对方联系电话'])
  })
  it('keep neighbours under one group together', () => {
    const groups = headingGroups(listFields(jizhou, list('landed')))
    expect(groups.find(({ group }) => group === '预计')?.columns).toHaveLength(3)
    expect(groups.flatMap(({ columns }) => columns)).toHaveLength(listFields(jizhou, list('landed')).length)
  })
})
