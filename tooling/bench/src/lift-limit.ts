import { write, type Database } from '@zhaoshang/db'
import { accept, expectAccepted, instantFromMs, settings } from '@zhaoshang/domain'

/** One account asks here as much as hundreds do: its limit stays on, at the most that it may be set to. */
export async function liftLimit(database: Database): Promise<void> {
  const key = 'requests.perAccountPerMinute'
  const most = settings[key].schema.maxValue
  const context = {
    actor: 'bench',
    request: 'bench',
    label: 'setting.change',
    now: instantFromMs(Date.now()),
  }
  expectAccepted(
    await write(database, context, async (w) => accept(await w.put('setting', { key, value: most }))),
    'the limit',
  )
}
