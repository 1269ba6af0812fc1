import { epochMs, refuse, type Instant, type Result } from '@zhaoshang/domain'
import type pg from 'pg'
import type { Database } from '../database/database.ts'
import { beginWork } from './begin-work.ts'
import { appendAudit } from './append-audit.ts'
import { auditKeyOf, sealKeyOf } from './audit.ts'
import { changesDigest, type ChangeRow } from './changes-digest.ts'
import { newId } from './new-id.ts'
import { Refused, refusalOfPostgres, type WriteRefusal } from './refusal.ts'
import { sealRecorded } from './seal-recorded.ts'
import { inParts, inTurn } from './rows.ts'
import { inTransaction } from './transaction.ts'
import type { Done, OutboxMessage, Write } from './work.ts'

export interface WriteContext {
  /** Who: a user's id, or the name of a part of the system. */
  readonly actor: string
  /** Id of the request that asked for it, the one that people quote. */
  readonly request: string
  /** What it was, as a code: `return.accept`, `import.apply`. */
  readonly label: string
  /** The change set that this one takes back. */
  readonly undoOf?: string
  /** Business time, which a demo clock may have moved; the audit trail takes the real one. */
  readonly now: Instant
}

/**
 * The one way in which business data is written: one transaction that knows
 * who, keeps before and after, the version history, the audit entry and the
 * messages for later, or leaves nothing at all. A stale version, a taken key
 * and a refusal that `work` returns all roll back and come out as values.
 *
 * @example
 * const done = await write(db, { actor, request, label: 'project.rename', now }, async (w) => {
 *   return accept(await w.update('project', id, expectedVersion, { name, nameKey: nameKey(name) }))
 * })
 * if (!done.ok && done.refusal.code === 'stale') done.refusal.current // the row as it stands now
 */
export async function write<T, R extends { code: string } = never>(
  database: Database,
  context: WriteContext,
  work: (w: Write) => Promise<Result<T, R>>,
): Promise<Result<T, R | WriteRefusal>> {
  const auditKey = auditKeyOf(database)
  const sealKey = sealKeyOf(database)
  const changeSet = newId(epochMs(context.now))
  try {
    return await inTransaction(database.pool, async (client) => {
      const { w, done } = beginWork(client, { changeSet, actor: context.actor, now: context.now })
      const result = await work(w)
      if (result.ok) await keepRecord(client, { auditKey, sealKey }, changeSet, context, done)
      return { commit: result.ok, value: result }
    })
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : refusalOfPostgres(error)
    if (!refusal) throw error
    return refuse(refusal)
  }
}

/** Last in the transaction, since the audit entry makes other writes wait until the commit. */
async function keepRecord(
  client: pg.PoolClient,
  { auditKey, sealKey }: { auditKey: string; sealKey: string },
  changeSet: string,
  context: WriteContext,
  done: Done,
): Promise<void> {
  if (done.changes.length === 0 && done.added.size === 0 && done.messages.length === 0) return
  const { actor, request, label, undoOf, now } = context
  await client.query(
    'insert into change_set (id, actor, request, label, undo_of, at) values ($1, $2, $3, $4, $5, $6)',
    [changeSet, actor, request, label, undoOf ?? null, now],
  )
  const sealed = await sealRecorded(client, sealKey, done)
  const changes = changeRows(changeSet, sealed.changes)
  // The digest is taken while the database takes the changes in.
  const inserted = insertJson(client, 'change', changes)
  inserted.catch(() => {})
  const digest = changesDigest(changes)
  await inserted
  await insertJson(
    client,
    'record_version',
    sealed.versions.map(({ entity, entityId, version, values }) => ({
      entity,
      entity_id: entityId,
      version,
      values,
      valid_from: now,
      change_set: changeSet,
    })),
  )
  await putMessages(client, done.messages, now)
  await appendAudit(client, auditKey, {
    actor,
    action: label,
    detail: {
      changeSet,
      request,
      ...(undoOf !== undefined && { undoOf }),
      touched: touched(done),
      changes: digest,
    },
  })
  // Whoever keeps something computed from the data (the portal's pages) drops it.
  await client.query(`select pg_notify('zhaoshang_changed', $1)`, [changeSet])
}

function changeRows(changeSet: string, changes: Done['changes']): ChangeRow[] {
  return changes.map((change, position) => ({
    change_set: changeSet,
    position,
    entity: change.entity,
    entity_id: change.entityId,
    action: change.action,
    before: change.before,
    after: change.after,
    before_version: change.beforeVersion,
    after_version: change.afterVersion,
  }))
}

/** How many rows of each kind, for whoever reads the trail. */
function touched(done: Done): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(done.added)
  for (const { entity } of done.changes) counts[entity] = (counts[entity] ?? 0) + 1
  return counts
}

async function insertJson(client: pg.PoolClient, table: string, rows: readonly object[]): Promise<void> {
  const statement = `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`
  await inTurn(inParts(rows), (part) => {
    const json = JSON.stringify(part)
    return () => client.query(statement, [json])
  })
}

async function putMessages(
  client: pg.PoolClient,
  messages: readonly OutboxMessage[],
  now: Instant,
): Promise<void> {
  if (messages.length === 0) return
  await client.query(
    `insert into outbox (topic, key, payload, at)
     select topic, key, payload, $2 from jsonb_to_recordset($1::jsonb) as m(topic text, key text, payload jsonb)
     on conflict (topic, key) do nothing`,
    [JSON.stringify(messages), now],
  )
}
