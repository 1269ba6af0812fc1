import { randomFrom, spoil } from '@zhaoshang/api/testing'
import { host, type WorldListener } from '../../testing/world-listener.ts'
import { httpDoors } from '../http-doors.ts'
import type { Wrong } from './send-malformed.ts'

const texts = [
  '',
  ' ',
  '%',
  '\u0000',
  '\u202Ea',
  "' or 1=1 --",
  '../../../etc/passwd',
  '<script>',
  'monthly/2024-99/120119105',
  'monthly/2024-04',
  '////',
  'x'.repeat(4_000),
  '__proto__',
  'constructor',
  '长'.repeat(500),
]

/** As they stand in an address, escapes broken or not. */
const rawTexts = ['%00', '%', '%zz', '%E0%A4%A', '&key=a&key=b', '[]=a', '[__proto__]=a', ';a=b', '#x']

const part = 'content-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'

/** What comes as a form and is none, or ends in the middle: content type and body. */
const brokenForms = [
  ['multipart/form-data', 'x'],
  ['text/csv', 'a,b'],
  ['multipart/form-data; boundary=', '--\r\n'],
  ['multipart/form-data; boundary=b', ''],
  ['multipart/form-data; boundary=b', '--b'],
  ['multipart/form-data; boundary=b', `--b\r\n${part}a,b`],
  ['multipart/form-data; boundary=b', '--b\r\n\u0000: x\r\n\r\na\r\n--b--\r\n'],
  ['multipart/form-data; boundary=b', `--b\r\n${part.replace('filename', 'nothing')}x\r\n--b--\r\n`],
  ['multipart/form-data; boundary=b', `--b\r\n${part}\r\n--b--\r\n`],
  ['application/json', '{"file": "x"'],
] as const

/** Asks addresses with something else than they ask for: questions and bodies; gives the answers that should not have been. */
export async function sendMalformedToDoors(
  { app, world }: WorldListener,
  cookies: ReadonlyMap<string, string>,
  { seed, count, ownProof }: { readonly seed: number; readonly count: number; readonly ownProof: boolean },
): Promise<Wrong[]> {
  const random = randomFrom(seed)
  const wrong: Wrong[] = []
  for (const [route, door] of Object.entries(httpDoors)) {
    const { access, body, file } = door
    if ((access === 'own-proof') !== ownProof || route.endsWith('/sign-out')) continue
    const [path = '', query = ''] = door.url(world.rows.A).split('?')
    const names = [...new URLSearchParams(query).keys()]
    if (names.length === 0 && !body) continue
    const role = world.holders.find(({ context }) =>
      context().plan.grants.some(
        (grant) =>
          grant.policy === access && context().actor?.holdings.some((held) => held.role === grant.role),
      ),
    )?.role
    const cookie = cookies.get(role ?? 'office') ?? ''
    for (let i = 0; i < count; i++) {
      const raw = random.below(4) === 0
      const asked = new URLSearchParams(query)
      for (const name of names) if (random.below(2) === 0) asked.set(name, random.of(texts))
      if (random.below(3) === 0 && names.length > 0) asked.delete(random.of(names))
      const url = names.length === 0 ? path : `${path}?${asked.toString()}${raw ? random.of(rawTexts) : ''}`
      const payload = body && (JSON.stringify(spoil(body, random)) as string | undefined)
      const form = file && random.of(brokenForms)
      const response = await app.inject({
        method: route.startsWith('POST') ? 'POST' : 'GET',
        url,
        headers: {
          host,
          cookie,
          ...(body && { 'content-type': 'application/json' }),
          // What comes as a form is not one.
          ...(file && {
            'content-type': random.of(['multipart/form-data', 'text/csv', 'multipart/form-data; boundary=']),
          }),
        },
        ...(payload !== undefined && { payload }),
        ...(form && { payload: form[1] }),
      })
      const { statusCode: status } = response
      // What could still be understood may be answered where nothing is changed by it.
      const locked = status === 429 && response.body.includes('sign-in-locked')
      const fits = locked || (status < 500 && status !== 429 && (status >= 400 || (!body && !file)))
      if (!fits)
        wrong.push({
          path: route,
          input: `${url} ${payload ?? ''}`.slice(0, 500),
          answer: `${status} ${response.body.slice(0, 300)}`,
        })
    }
  }
  return wrong
}
