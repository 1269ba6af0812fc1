import { expect, test } from 'vitest'
import type { ChangeOfSet } from './change-set-on-record.ts'
import { netChanges } from './net-changes.ts'

function change(
  entityId: string,
  action: ChangeOfSet['action'],
  before: ChangeOfSet['before'],
  after: ChangeOfSet['after'],
): ChangeOfSet {
  return { entity: 'project', entityId, action, before, after, beforeVersion: null, afterVersion: null }
}

test('two changes of one record are one, from what stood first to what stands last', () => {
  const [net] = netChanges([
    change('a', 'update', { stage: '1', values: { x: 1 } }, { stage: '2', values: { x: 2 } }),
    change('a', 'update', { stage: '2', values: { y: null } }, { stage: '3', values: { y: 5 } }),
  ])
  expect(net).toMatchObject({
    action: 'update',
    before: { stage: '1', values: { x: 1, y: null } },
    after: { stage: '3', values: { x: 2, y: 5 } },
  })
})

test('a record made and then changed is one that was made as it stands last', () => {
  const [net] = netChanges([
    change('a', 'create', null, { id: 'a', stage: '1', values: { x: 1 } }),
    change('a', 'update', { stage: '1' }, { stage: '2' }),
  ])
  expect(net).toMatchObject({
    action: 'create',
    before: null,
    after: { id: 'a', stage: '2', values: { x: 1 } },
  })
})

test('a record made and removed again is none, and the one touched last stands first', () => {
  const nets = netChanges([
    change('a', 'create', null, { id: 'a' }),
    change('b', 'create', null, { id: 'b' }),
    change('c', 'update', { stage: '1' }, { stage: '2' }),
    change('a', 'remove', { id: 'a' }, null),
    change('b', 'update', {}, {}),
  ])
  expect(nets.map(({ entityId }) => entityId)).toEqual(['b', 'c'])
})
