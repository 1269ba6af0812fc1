import type { ProjectCursor } from '@zhaoshang/db'
import { z } from 'zod'
import { Refused } from '../refusal/refused.ts'

const cursorSchema = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string()])

/** The last row of a page as a text that means nothing to whoever carries it. */
export function cursorOf({ value, id }: ProjectCursor): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

export function readCursor(cursor: string): ProjectCursor {
  try {
    const [value, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { value, id }
  } catch {
    throw new Refused({ code: 'input-invalid', faults: [{ path: 'cursor', message: 'not a cursor' }] })
  }
}
