import { expect, test } from 'vitest'
import { z } from 'zod'
import { staffProcedures } from '../ask.ts'
import { staffCalls } from '../calls/index.ts'
import { malformedInputs } from './malformed-inputs.ts'

test('the same seed spoils the same way', () => {
  const schema = z.strictObject({ id: z.string().max(10), n: z.int().min(1).optional() })
  const once = malformedInputs(schema, [], 7, 100)
  expect(once).toHaveLength(100)
  expect(malformedInputs(schema, [], 7, 100)).toEqual(once)
  expect(malformedInputs(schema, [], 8, 100)).not.toEqual(once)
  expect(once.some((text) => text.includes('constructor'))).toBe(true)
})

test('there is enough to refuse for every procedure that takes something', () => {
  const few = staffProcedures.flatMap(({ path, input }) => {
    if (!(input instanceof z.ZodType)) return []
    return malformedInputs(input, [], 1, 50).length < 50 ? [path] : []
  })
  expect(few).toEqual([])
})

test('what the calls send is right', () => {
  // Entries of the trail are numbers, everything else is known by a text.
  const rows = new Proxy({}, { get: (_, name) => (name === 'auditEntry' ? 1 : 'x') }) as Parameters<
    NonNullable<ReturnType<typeof staffCalls.get>>['input']
  >[0]
  const wrong = staffProcedures.flatMap(({ path, input }) => {
    const call = staffCalls.get(path)
    if (!call || !(input instanceof z.ZodType)) return []
    const read = input.safeParse(call.input(rows))
    return read.success ? [] : [`${path}: ${read.error.message}`]
  })
  expect(wrong).toEqual([])
})
