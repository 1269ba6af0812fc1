import { z } from 'zod'
import { exampleOf, type SchemaPart } from './example.ts'
import { randomFrom } from './random.ts'
import { spoil } from './spoil.ts'

/**
 * Inputs that a schema refuses, as JSON text: made from the schema and from
 * inputs that are right, spoilt at one place or two, each proven wrong by the
 * schema itself as it reads the text. Fewer than asked for where a schema
 * refuses too little to find more.
 *
 * @param right inputs that the schema takes.
 */
export function malformedInputs(
  schema: z.ZodType,
  right: readonly unknown[],
  seed: number,
  count: number,
): string[] {
  const random = randomFrom(seed)
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaPart
  const found: string[] = []
  for (let tries = 0; found.length < count && tries < count * 40; tries++) {
    const base = right.length > 0 && random.below(2) === 0 ? random.of(right) : exampleOf(shape, random)
    let value = spoil(base, random)
    if (random.below(4) === 0 && typeof value === 'object' && value !== null) value = spoil(value, random)
    const text = asJson(value)
    if (text !== undefined && !schema.safeParse(JSON.parse(text)).success) found.push(text)
  }
  return found
}

/** As it would be sent; undefined for what JSON cannot say. */
function asJson(value: unknown): string | undefined {
  if (value === undefined) return undefined
  const text: string | undefined = JSON.stringify(value)
  return text
}
