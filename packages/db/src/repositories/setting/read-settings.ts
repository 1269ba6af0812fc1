import { settings, settingValues, type Instant, type SettingId, type SettingValues } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** What every setting is now. */
export async function readSettings(q: Queryable): Promise<SettingValues> {
  const rows = await q.query<{ key: string; value: unknown }>(
    'select key, value from setting where key = any($1)',
    [Object.keys(settings)],
  )
  return settingValues(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}

/** One setting, for whoever needs no other. */
export async function readSetting<Id extends SettingId>(q: Queryable, id: Id): Promise<SettingValues[Id]> {
  return (await readSettings(q))[id]
}

/** A setting that somebody decided, and who was the last to. */
export interface SettingRow {
  readonly key: string
  readonly value: unknown
  readonly version: number
  readonly updatedAt: Instant
  readonly changedBy: string | null
}

/** Settings that were decided, with the name of whoever did. */
export function settingRows(q: Queryable): Promise<SettingRow[]> {
  return q.query<SettingRow>(
    `select s.key, s.value, s.version, s.updated_at as "updatedAt",
            (select coalesce(u.name, set.actor) from change c join change_set set on set.id = c.change_set
             left join auth_user u on u.id = set.actor
             where c.entity = 'setting' and c.entity_id = s.key order by set.at desc, set.id desc limit 1) as "changedBy"
     from setting s where s.key = any($1)`,
    [Object.keys(settings)],
  )
}
