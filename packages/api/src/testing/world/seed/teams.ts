import { fromDay, type SeedPlace } from './place.ts'

/** A team with a member and a contract, a training, an expert. */
export async function seedTeams({ w, unit, mark }: SeedPlace, personId: string) {
  const text = mark('team')
  const team = await w.create('team', { kind: 'agency', unit, name: text, aim: text, fromDay })
  const member = await w.create('teamMember', {
    teamId: team.id,
    personId,
    name: mark('person'),
    duty: text,
    fromDay,
  })
  const contract = await w.create('teamContract', {
    teamId: team.id,
    number: text,
    fromDay,
    feeMinor: 100_000,
    currency: 'CNY',
    tasks: [],
    payments: [],
  })
  const stint = await w.create('personStint', { kind: 'training', unit, name: text, place: text, fromDay })
  const expert = await w.create('expert', { unit, name: text, contact: text })
  return { team: team.id, member: member.id, contract: contract.id, stint: stint.id, expert: expert.id }
}
