import { assertDay } from '@zhaoshang/domain'
import type { SeedPlace } from './place.ts'

/** A round of a project that waits for the unit, what it decided before, a case, an assurance, support, a permit. */
export async function seedElements({ w, unit, mark }: SeedPlace, project: string, approval: string) {
  const text = mark('element')
  const of = { projectId: project, unit }
  const sent = {
    ...of,
    review: 'elements',
    sentDay: assertDay('2024-04-22'),
    fastLane: false,
    needed: { land: { area: 5 } },
    note: text,
  }
  const before = await w.create('elementRequest', { ...sent, round: 1, state: 'withdrawn' })
  const request = await w.create('elementRequest', { ...sent, round: 2 })
  const ask = (requestId: string, state: 'waiting' | 'decided') =>
    w.create('elementAsk', {
      ...of,
      requestId,
      dimension: 'land',
      state,
      dueDay: assertDay('2024-05-06'),
      ...(state === 'decided' && { result: 'refuse', decidedDay: assertDay('2024-04-23') }),
    })
  const decided = await ask(before.id, 'decided')
  const waiting = await ask(request.id, 'waiting')
  const decision = await w.create('elementDecision', {
    ...of,
    askId: decided.id,
    requestId: before.id,
    dimension: 'land',
    result: 'refuse',
    figures: {},
    reason: text,
    day: assertDay('2024-04-23'),
  })
  await w.create('specialCase', {
    ...of,
    requestId: before.id,
    dimensions: ['land'],
    judgement: text,
    proposal: text,
    approvalId: approval,
  })
  const assurance = await w.create('assurance', {
    ...of,
    kind: 'land',
    amounts: { needed: 5, committed: null, delivered: null },
    note: mark('assurance'),
  })
  await w.create('supportRequest', {
    ...of,
    kind: 'list',
    asked: text,
    askedOf: text,
    askedDay: assertDay('2024-04-22'),
  })
  const permit = await w.create('permit', {
    ...of,
    item: 'filing',
    legalDays: 5,
    promisedDays: 1,
    acceptedDay: assertDay('2024-04-01'),
    blocks: [],
    state: 'running',
    dueDay: assertDay('2024-04-02'),
    note: mark('permit'),
  })
  return {
    elementRequest: request.id,
    elementAsk: waiting.id,
    elementDecision: decision.id,
    assurance: assurance.id,
    permit: permit.id,
  }
}
