import { openDatabase, verifyAudit, type Database } from '@zhaoshang/db'
import { expectAccepted } from '@zhaoshang/domain'
import { narrative, type Writer } from './writer.ts'

export interface Whole {
  readonly acknowledged: number
  readonly changeSets: number
  readonly auditEntries: number
}

const halves: Readonly<Record<string, string>> = {
  'a change set without its audit entry': `select s.id from change_set s
     where not exists (select from audit a where a.detail->>'changeSet' = s.id)`,
  'an audit entry without its change set': `select a.seq from audit a
     where a.detail ? 'changeSet' and not exists (select from change_set s where s.id = a.detail->>'changeSet')`,
  'a change without its change set': `select c.change_set from change c
     where not exists (select from change_set s where s.id = c.change_set)`,
  'a return whose version is not that of its last change': `select r.id from return r
     where r.version <> (select max(c.after_version) from change c where c.entity = 'return' and c.entity_id = r.id)`,
  'a version of a return that is not kept': `select c.entity_id from change c
     where c.entity = 'return' and c.after_version is not null and not exists (select from record_version v
       where v.entity = c.entity and v.entity_id = c.entity_id and v.version = c.after_version)`,
  'a return that was begun twice': `select obligation_key from return group by 1 having count(*) > 1`,
}

/** Every acknowledged write is there, none is half, the trail is whole. */
export async function checkWhole(
  { ownerUrl, secret }: { ownerUrl: string; secret: string },
  writers: readonly Writer[],
): Promise<Whole> {
  const database = openDatabase({ url: ownerUrl, secret, maxConnections: 2 })
  try {
    for (const [what, question] of Object.entries(halves)) {
      const found = await database.query(question)
      if (found.length > 0) throw new Error(`${what}: ${JSON.stringify(found.slice(0, 3))}`)
    }
    for (const { key, acknowledged, attempted } of writers) {
      const count = await storedCount(database, key)
      if (count < acknowledged || count > attempted)
        throw new Error(`${key}: ${count} is stored, ${acknowledged} was acknowledged, ${attempted} sent`)
    }
    const { entries } = expectAccepted(await verifyAudit(database), 'the audit trail')
    const [sets] = await database.query<{ n: number }>('select count(*) as n from change_set')
    return {
      acknowledged: writers.reduce((sum, { writes }) => sum + writes, 0),
      changeSets: sets?.n ?? 0,
      auditEntries: entries,
    }
  } finally {
    await database.close()
  }
}

export async function storedCount(database: Database, key: string): Promise<number> {
  const [row] = await database.query<{ text: string | null }>(
    'select narratives->>$2 as text from return where obligation_key = $1',
    [key, narrative],
  )
  return Number(row?.text ?? 0)
}
