import type { Day } from '@zhaoshang/domain'
import { initially, instant, integer, nullable, personal, text, texts } from './column.ts'
import { entity } from './entity.ts'

const id = initially(text(), { from: 'new-id' })

export const unit = entity(
  'unit',
  ['code'],
  {
    code: text(),
    position: integer(),
    address: nullable(text()),
    phone: nullable(text()),
    /** Whom to ask for. */
    contact: nullable(text()),
    /** Counts changes of its periods too. */
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

/** What a unit is called and is from a day until a day; `toDay` does not belong to it any more. */
export const unitPeriod = entity('unit_period', ['id'], {
  id,
  unitCode: text(),
  fromDay: text<Day>(),
  toDay: nullable(text<Day>()),
  name: text(),
  shortName: text(),
  aliases: texts(),
  kinds: texts(),
  capabilities: texts(),
  parent: nullable(text()),
})

const personKey = ({ id: person }: Readonly<Record<string, unknown>>) => `person/${String(person)}`

export const person = entity(
  'person',
  ['id'],
  {
    id,
    name: personal(text(), personKey),
    unitCode: text(),
    /** Personal. */
    phone: personal(nullable(text()), personKey),
    /** From this day on not there any more. */
    leftDay: nullable(text<Day>()),
    userId: nullable(text()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

export const postHolding = entity('post_holding', ['id'], {
  id,
  post: text(),
  personId: text(),
  unitCode: text(),
  fromDay: text<Day>(),
  toDay: nullable(text<Day>()),
})

export const roleHolding = entity('role_holding', ['id'], {
  id,
  userId: text(),
  role: text(),
  unitCode: text(),
  fromDay: text<Day>(),
  toDay: nullable(text<Day>()),
})
