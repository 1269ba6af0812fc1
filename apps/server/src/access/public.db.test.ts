import { createPublicCallerFactory, publicRouter } from '@zhaoshang/api/public'
import { malformedInputs, markersIn, openWorld, publicProcedures, type World } from '@zhaoshang/api/testing'
import { openDatabase, write, type Database } from '@zhaoshang/db'
import type {} from '@zhaoshang/db/testing/global-setup'
import { accept, expectAccepted, instantAt, assertDay } from '@zhaoshang/domain'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const callerOf = createPublicCallerFactory(publicRouter)
const now = instantAt(assertDay('2024-04-24'), '09:00')
const slug = 'unpublished'
/** Text of what is written and not published. */
const draft = '密稿'
let world: World
let portal: Database
beforeAll(async () => {
  world = await openWorld()
  portal = openDatabase({ url: world.side.portalUrl, maxConnections: 2 })
  const text = { title: draft, summary: draft, sections: [] }
  const done = await write(
    world.side.database,
    { actor: 'test', request: 'test', label: 'test', now },
    async (w) => {
      const state = 'draft' as const
      await w.create('policy', {
        slug,
        issuer: draft,
        content: { zh: { ...text, conditions: [], materials: [] } },
        state,
      })
      await w.create('article', {
        slug,
        kind: 'interpretation',
        content: { zh: { ...text, figures: [] } },
        state,
      })
      await w.create('article', {
        slug: 'withdrawn',
        kind: 'district',
        content: { zh: { ...text, figures: [] } },
        state: 'withdrawn',
        publishedAt: now,
      })
      return accept(true)
    },
  )
  expectAccepted(done, 'what is not published')
})
afterAll(async () => {
  await portal.close()
  await world.close()
})

/** How a visitor asks; a new procedure needs its line. */
const inputs: Readonly<Record<string, unknown>> = {
  'site.home': undefined,
  'industry.list': undefined,
  'industry.get': { slug },
  'policy.list': undefined,
  'policy.get': { slug },
  'policy.interpretation': { slug },
}

async function ask(path: string, input: unknown): Promise<string> {
  const caller: unknown = callerOf({ reader: portal.pool, clock: { now: () => now, isSet: true } })
  const procedure = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller) as (
    input: unknown,
  ) => Promise<unknown>
  try {
    return JSON.stringify(await procedure(input))
  } catch (error) {
    if (error instanceof TRPCError) return error.code
    throw error
  }
}

test('every public procedure is known here, and only reads', () => {
  expect(publicProcedures.map(({ path }) => path)).toEqual(Object.keys(inputs))
  expect(publicProcedures.every(({ type, access }) => type === 'query' && access === 'public')).toBe(true)
})

test.each(publicProcedures)(
  '$path shows the public nothing of ours and nothing that is not published',
  async ({ path }) => {
    const answer = await ask(path, inputs[path])
    expect(answer).not.toBe('INTERNAL_SERVER_ERROR')
    expect(markersIn(answer)).toEqual([])
    expect(answer).not.toContain(draft)
  },
)

test.each(publicProcedures.filter(({ input }) => input instanceof z.ZodType))(
  '$path refuses what is malformed',
  async ({ path, input }) => {
    if (!(input instanceof z.ZodType)) return
    for (const text of malformedInputs(input, [inputs[path]], 20_240_424, 50))
      expect([text.slice(0, 200), await ask(path, JSON.parse(text))]).toEqual([
        text.slice(0, 200),
        'BAD_REQUEST',
      ])
  },
)
