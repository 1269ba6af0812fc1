import { readSettings, type Queryable } from '@zhaoshang/db'
import { z } from 'zod'

/** What a page tells somebody who chooses a password. */
export const rulesSchema = z.strictObject({ minLength: z.int(), classes: z.int(), history: z.int() })

export async function rulesOf(q: Queryable): Promise<z.infer<typeof rulesSchema>> {
  const settings = await readSettings(q)
  return {
    minLength: settings['password.minLength'],
    classes: settings['password.classes'],
    history: settings['password.history'],
  }
}
