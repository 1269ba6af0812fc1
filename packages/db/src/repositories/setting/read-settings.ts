import { settings, settingValues, type SettingId, type SettingValues } from '@zhaoshang/domain'
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
