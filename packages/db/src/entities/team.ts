import type { ContractPayment, ContractTask, Day, StintKind } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, personal, text } from './column.ts'
import { entity } from './entity.ts'

const id = initially(text(), { from: 'new-id' })

export const team = entity(
  'team',
  ['id'],
  {
    id,
    /** One of the plan's kinds of teams. */
    kind: text(),
    unit: text(),
    name: text(),
    place: nullable(text()),
    aim: nullable(text()),
    fromDay: text<Day>(),
    toDay: nullable(text<Day>()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

export const teamMember = entity(
  'team_member',
  ['id'],
  {
    id,
    teamId: text(),
    /** Absent: somebody from outside of the units. */
    personId: nullable(text()),
    name: text(),
    organisation: nullable(text()),
    duty: nullable(text()),
    fromDay: text<Day>(),
    toDay: nullable(text<Day>()),
    version: integer(),
  },
  { history: true },
)

/** With a commissioned agency; money in minor units of its currency. */
export const teamContract = entity(
  'team_contract',
  ['id'],
  {
    id,
    teamId: text(),
    number: text(),
    fromDay: text<Day>(),
    toDay: nullable(text<Day>()),
    feeMinor: integer(),
    currency: text(),
    tasks: json<readonly ContractTask[]>(),
    payments: json<readonly ContractPayment[]>(),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

/** A training or a secondment that somebody took part in. */
export const personStint = entity(
  'person_stint',
  ['id'],
  {
    id,
    kind: text<StintKind>(),
    unit: text(),
    personId: nullable(text()),
    name: text(),
    place: text(),
    organiser: nullable(text()),
    fromDay: text<Day>(),
    toDay: nullable(text<Day>()),
    note: nullable(text()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

const expertKey = ({ id: expert }: Readonly<Record<string, unknown>>) => `expert/${String(expert)}`

export const expert = entity(
  'expert',
  ['id'],
  {
    id,
    unit: text(),
    name: personal(text(), expertKey),
    organisation: nullable(text()),
    field: nullable(text()),
    contact: personal(nullable(text()), expertKey),
    note: nullable(text()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)
