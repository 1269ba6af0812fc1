import { z } from 'zod'
import { Refused } from '../refusal/refused.ts'

const schema = z.tuple([z.string().max(40), z.string().max(200)])

/** The last row of a page that is sorted by a day, as a text that means nothing to whoever carries it. */
export function dayCursor(day: string, id: string): string {
  return Buffer.from(JSON.stringify([day, id])).toString('base64url')
}

export function readDayCursor(cursor: string): { day: string; id: string } {
  try {
    const [day, id] = schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { day, id }
  } catch {
    throw new Refused({ code: 'input-invalid', faults: [{ path: 'cursor', message: 'not a cursor' }] })
  }
}
