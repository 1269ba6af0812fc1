import { assertDay } from '@zhaoshang/domain'
import type { SeedPlace } from './place.ts'

/** Somebody with an account and a post, and what he left somebody else. */
export async function seedPeople({ w, unit, account, mark }: SeedPlace, closedAccount: string) {
  const person = await w.create('person', {
    name: mark('person'),
    unitCode: unit,
    phone: mark('phone'),
    userId: account,
  })
  await w.create('person', { name: mark('person'), unitCode: unit, userId: closedAccount })
  const handOver = await w.create('handOver', {
    personId: person.id,
    unit,
    kind: 'move',
    day: assertDay('2024-04-01'),
    reason: mark('leaving'),
    items: [{ kind: 'team', id: 'x', title: mark('leaving'), outcome: 'given', toName: mark('person') }],
  })
  return { person: person.id, handOver: handOver.id }
}
