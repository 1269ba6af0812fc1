import { instantSchema } from '@zhaoshang/domain'
import type { ProjectCursor } from '@zhaoshang/db'
import { z } from 'zod'
import { Refused } from '../refusal/refused.ts'

const cursorSchema = z.tuple([instantSchema, z.string()])

/** The last row of a page as a text that means nothing to whoever carries it. */
export function cursorOf({ updatedAt, id }: ProjectCursor): string {
  return Buffer.from(JSON.stringify([updatedAt, id])).toString('base64url')
}

export function readCursor(cursor: string): ProjectCursor {
  try {
    const [updatedAt, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { updatedAt, id }
  } catch {
    throw new Refused({ code: 'input-invalid', faults: [{ path: 'cursor', message: 'not a cursor' }] })
  }
}
