import { teamPlacesOf } from '@zhaoshang/db'
import type { WorkSource } from '../work-source.ts'

export const teams: WorkSource = {
  kind: 'team',
  async find(q, { person, day }) {
    return (await teamPlacesOf(q, person.id, day)).map(({ id, team, duty }) => ({
      id,
      title: team,
      ...(duty !== null && { detail: duty }),
      vacant: true,
    }))
  },
  async give(w, { person, day }, { id }, taker) {
    const place = (await teamPlacesOf(w, person.id, day)).find((one) => one.id === id)
    if (!place) return 'ended'
    if (place.fromDay >= day) await w.remove('teamMember', id, place.version)
    else await w.update('teamMember', id, place.version, { toDay: day })
    if (!taker) return 'kept-vacant'
    const { teamId, duty } = place
    // Whoever is on the team already needs no second place.
    const there = await teamPlacesOf(w, taker.id, day)
    if (!there.some((one) => one.teamId === teamId))
      await w.create('teamMember', { teamId, duty, personId: taker.id, name: taker.name, fromDay: day })
    return 'given'
  },
}
