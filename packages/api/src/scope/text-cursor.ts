import { z } from 'zod'
import { Refused } from '../refusal/refused.ts'

const schema = z.tuple([z.string(), z.string()])

/** The last row of a page, by a text that it is ordered by and its id. */
export function textCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

export function readTextCursor(cursor: string): { key: string; id: string } {
  try {
    const [key, id] = schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { key, id }
  } catch {
    throw new Refused({ code: 'input-invalid', faults: [{ path: 'cursor', message: 'not a cursor' }] })
  }
}
