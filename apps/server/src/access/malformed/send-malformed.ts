import { malformedInputs, staffCalls, staffProcedures, type KnownProcedure } from '@zhaoshang/api/testing'
import { holds } from '@zhaoshang/domain'
import { z } from 'zod'
import { host, type WorldListener } from '../../testing/world-listener.ts'

/** What the listener said to something malformed that it should not have. */
export interface Wrong {
  readonly path: string
  readonly input: string
  readonly answer: string
}

export interface Sent {
  readonly path: string
  readonly sent: number
  readonly wrong: readonly Wrong[]
}

/** So many in one request, as the console sends them too. */
const atOnce = 50

/**
 * Sends a procedure inputs that its schema refuses, over HTTP, as somebody who
 * holds its policy: each must be refused with a code of its own making.
 */
export async function sendMalformed(
  listener: WorldListener,
  cookies: ReadonlyMap<string, string>,
  procedure: KnownProcedure,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<Sent> {
  const { path, type, input } = procedure
  if (!(input instanceof z.ZodType)) return { path, sent: 0, wrong: [] }
  const right = staffCalls.get(path)?.input(listener.world.rows.A)
  const cookie = cookieFor(listener, cookies, procedure)
  const wrong: Wrong[] = []
  let sent = 0
  // Made bit by bit: a process that thinks for long says to the next who asks that it is busy.
  for (let part = 0; part * atOnce < count; part++) {
    const texts = malformedInputs(
      input,
      right === undefined ? [] : [right],
      seed + part,
      Math.min(atOnce, count - part * atOnce),
    )
    sent += texts.length
    // The listener throws out a body with such a name as a whole.
    const together = texts.filter((text) => !isAlone(text))
    for (const some of [...texts.filter(isAlone).map((text) => [text]), together])
      if (some.length > 0) wrong.push(...(await sendPart(listener, { path, type, cookie }, some)))
  }
  return { path, sent, wrong }
}

function isAlone(text: string): boolean {
  return text.includes('__proto__') || text.includes('constructor')
}

const answerSchema = z.object({
  error: z.object({ data: z.object({ httpStatus: z.int(), refusal: z.object({ code: z.string() }) }) }),
})

async function sendPart(
  { app }: WorldListener,
  { path, type, cookie }: { path: string; type: KnownProcedure['type']; cookie: string },
  texts: readonly string[],
): Promise<Wrong[]> {
  const batch = `{${texts.map((text, i) => `"${i}":${text}`).join(',')}}`
  const paths = texts.map(() => path).join(',')
  const headers = { host, cookie, 'content-type': 'application/json' }
  const response =
    type === 'query'
      ? await app.inject({
          method: 'GET',
          url: `/trpc/${paths}?batch=1&input=${encodeURIComponent(batch)}`,
          headers,
        })
      : await app.inject({ method: 'POST', url: `/trpc/${paths}?batch=1`, headers, payload: batch })
  if (response.statusCode >= 500 || response.statusCode === 429)
    return [
      { path, input: batch.slice(0, 2_000), answer: `${response.statusCode} ${response.body.slice(0, 500)}` },
    ]
  const answers: unknown = JSON.parse(response.body)
  // Refused as a whole, before any of it was read.
  if (!Array.isArray(answers))
    return response.statusCode >= 400 && texts.length === 1
      ? []
      : [{ path, input: batch.slice(0, 2_000), answer: response.body.slice(0, 500) }]
  return texts.flatMap((text, i) => {
    const read = answerSchema.safeParse(answers[i])
    const status = read.data?.error.data.httpStatus ?? 200
    if (status >= 400 && status < 500 && status !== 429) return []
    return [{ path, input: text.slice(0, 2_000), answer: JSON.stringify(answers[i]).slice(0, 500) }]
  })
}

/** A cookie for everybody in the world, by role: sessions are made before anything is counted. */
export async function cookiesOf({ world, cookieOf }: WorldListener): Promise<ReadonlyMap<string, string>> {
  const cookies = new Map<string, string>()
  for (const { role, userId } of world.holders) cookies.set(role, await cookieOf(userId))
  return cookies
}

/** Of somebody who holds the policy, so that it is the input that is refused and not the person. */
function cookieFor(
  { world }: WorldListener,
  cookies: ReadonlyMap<string, string>,
  { access }: KnownProcedure,
): string {
  const holder = world.holders.find(({ context }) => {
    const { plan, actor } = context()
    return mayAsk(plan, actor, access)
  })
  return cookies.get(holder?.role ?? 'office') ?? ''
}

type Context = ReturnType<WorldListener['world']['holders'][number]['context']>

function mayAsk(plan: Context['plan'], actor: Context['actor'], access: KnownProcedure['access']): boolean {
  if (access === undefined || access === 'public' || access === 'signed-in' || access === 'at-the-door')
    return true
  return actor !== null && holds(plan, actor, access)
}

/** Every procedure that takes something. */
export const askedProcedures = staffProcedures.filter(({ input }) => input instanceof z.ZodType)

/** A right input with something in each of its texts that the database cannot keep. */
export async function sendUnstorable(
  listener: WorldListener,
  cookies: ReadonlyMap<string, string>,
  procedure: KnownProcedure,
): Promise<Wrong[]> {
  const right = staffCalls.get(procedure.path)?.input(listener.world.rows.A)
  const { path, type } = procedure
  const texts = ['\u0000', '\ud83d'].map((odd) =>
    JSON.stringify(right, (_name, value: unknown) => (typeof value === 'string' ? value + odd : value)),
  )
  if (right === undefined || texts[0] === JSON.stringify(right)) return []
  return sendPart(listener, { path, type, cookie: cookieFor(listener, cookies, procedure) }, texts)
}
