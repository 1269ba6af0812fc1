import { instantSchema, type Instant } from '@zhaoshang/domain'
import { z } from 'zod'
import { Refused } from '../refusal/refused.ts'

const schema = z.tuple([instantSchema, z.string()])

/** The last row of a page, by moment and id, as a text that means nothing to whoever carries it. */
export function keysetCursor(createdAt: Instant, id: string): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url')
}

export function readKeysetCursor(cursor: string): { createdAt: Instant; id: string } {
  try {
    const [createdAt, id] = schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { createdAt, id }
  } catch {
    throw new Refused({ code: 'input-invalid', faults: [{ path: 'cursor', message: 'not a cursor' }] })
  }
}
