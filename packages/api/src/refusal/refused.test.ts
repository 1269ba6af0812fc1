import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { refusalOf, Refused } from './refused.ts'
import { refusalSchema } from './refusal.ts'
import { transportOf } from './transport.ts'

test('every refusal has a transport code of the same kind in both worlds', () => {
  const codes = refusalSchema.options.map((option) => option.shape.code.value)
  expect(Object.keys(transportOf).sort()).toEqual([...codes].sort())
  for (const { http } of Object.values(transportOf)) expect(http).toBeGreaterThanOrEqual(400)
})

test('a refusal keeps its facts, a bug says only that there was one', () => {
  expect(refusalOf(new Refused({ code: 'stale', version: 3 }))).toEqual({ code: 'stale', version: 3 })
  const bug = new TRPCError({
    code: 'INTERNAL_SERVER_ERROR',
    message: 'select * from secret',
    cause: new Error('boom'),
  })
  expect(refusalOf(bug)).toEqual({ code: 'internal' })
})
