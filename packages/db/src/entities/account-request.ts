import { initially, instant, integer, nullable, personal, text, texts } from './column.ts'
import { entity } from './entity.ts'

const personKey = ({ id, personId }: Readonly<Record<string, unknown>>) =>
  typeof personId === 'string' ? `person/${personId}` : `account-request/${String(id)}`

/** What a unit asks for with an account, and what became of it; each act upon an account leaves one. */
export const accountRequest = entity(
  'account_request',
  ['id'],
  {
    id: initially(text(), { from: 'new-id' }),
    kind: text<AccountRequestKind>(),
    unit: text(),
    personId: nullable(text()),
    /** The account that it is about, or that was made by it. */
    userId: nullable(text()),
    name: personal(text(), personKey),
    username: personal(text(), personKey),
    /** The post as the unit calls it. */
    post: text(),
    /** Roles wished for. */
    roles: texts(),
    /** Those of them that wait for the security administrator. */
    rolesWaiting: initially(texts(), { value: [] }),
    state: text<AccountRequestState>(),
    /** May name somebody: what an account was called before. */
    reason: personal(nullable(text()), personKey),
    proposedBy: initially(text(), { from: 'actor' }),
    decidedBy: nullable(text()),
    decidedAt: nullable(instant()),
    version: integer(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  { history: true },
)

/** What is to happen with the account. */
export type AccountRequestKind = 'open' | 'disable' | 'enable' | 'rename'
export type AccountRequestState = 'proposed' | 'confirmed' | 'refused' | 'withdrawn'
