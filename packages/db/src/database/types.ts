import { instantFromMs } from '@zhaoshang/domain'
import pg from 'pg'

const { builtins } = pg.types

/**
 * How PostgreSQL's values arrive from `Database.query`: moments as domain
 * instants, 64-bit integers as numbers (money and counts stay below 2^53, a
 * value beyond is a bug and throws), so that a row is plain JSON.
 */
export const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === builtins.TIMESTAMPTZ) return (text: string) => instantFromMs(Date.parse(text))
    if (oid === builtins.INT8) return safeInteger
    return pg.types.getTypeParser(oid, format)
  },
}

function safeInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`an integer beyond 2^53: ${text}`)
  return number
}
