import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { password, postSignIn, runListener, type RunningListener } from '../../testing/running-listener.ts'

let server: RunningListener
beforeAll(async () => {
  server = await runListener([
    { username: 'bangjun.tb', unit: '120119105' },
    { username: 'guard', unit: 'office', role: 'security-admin' },
  ])
})
afterAll(() => server.close())

/** The six digits of RFC 6238 for a key in base32, as an authenticator shows them. */
function codeOf(key: string, at = Date.now()): string {
  let bits = ''
  for (const letter of key)
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', bytes).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function post(
  path: string,
  body: object,
  cookie = '',
): Promise<{ status: number; body: Answer; cookie: string }> {
  const response = await fetch(`${server.origin}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin, cookie },
    body: JSON.stringify(body),
  })
  return {
    status: response.status,
    body: (await response.json()) as Answer,
    cookie: cookiesOf(response),
  }
}
interface Answer {
  key?: string
  uri?: string
  backupCodes?: string[]
  refusal?: { code: string }
}
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ')
const signedIn = async (cookie: string): Promise<unknown> =>
  (await fetch(`${server.origin}/api/session`, { headers: { cookie } })).json()
const home = async (cookie: string): Promise<unknown> => {
  const response = await fetch(`${server.origin}/trpc/home.get`, { headers: { cookie } })
  return ((await response.json()) as { error?: { data: { refusal: { code: string } } } }).error?.data.refusal
    .code
}
async function enrol(username: string): Promise<{ cookie: string; key: string; backupCodes: string[] }> {
  const before = await server.signIn(username)
  const begun = await post('/two-factor/enable', { password }, before)
  const { key = '', backupCodes = [] } = begun.body
  const confirmed = await post('/two-factor/verify-totp', { code: codeOf(key) }, before)
  expect(confirmed).toMatchObject({ status: 200, body: {} })
  return { cookie: confirmed.cookie, key, backupCodes }
}

test('an administrator is held at the door until a code has proved the authenticator, then signs in with codes', async () => {
  const before = await server.signIn('guard')
  expect(await home(before)).toBe('two-factor-needed')
  expect(await post('/two-factor/enable', { password: 'wrong' }, before)).toMatchObject({
    body: { refusal: { code: 'password-wrong' } },
  })
  const begun = await post('/two-factor/enable', { password }, before)
  expect(begun.body.backupCodes).toHaveLength(10)
  expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\/.+:guard\?/)
  expect(await post('/two-factor/verify-totp', { code: '000000' }, before)).toMatchObject({
    body: { refusal: { code: 'code-wrong' } },
  })
  expect(await home(before)).toBe('two-factor-needed')
  const confirmed = await post('/two-factor/verify-totp', { code: codeOf(begun.body.key ?? '') }, before)
  expect(await home(confirmed.cookie)).toBeUndefined()
  // The session is a new one.
  expect(await signedIn(before)).toEqual({ signedIn: false })
  expect(await post('/two-factor/disable', { password }, confirmed.cookie)).toMatchObject({
    status: 403,
    body: { refusal: { code: 'two-factor-compulsory' } },
  })

  const half = await postSignIn(server.origin, 'guard', password)
  expect(await half.json()).toEqual({ needsCode: true })
  const halfway = cookiesOf(half)
  expect(await signedIn(halfway)).toEqual({ signedIn: false })
  expect(await post('/two-factor/verify-totp', { code: '000000' }, halfway)).toMatchObject({
    status: 422,
    body: { refusal: { code: 'code-wrong' } },
  })
  const whole = await post('/two-factor/verify-totp', { code: codeOf(begun.body.key ?? '') }, halfway)
  expect(await signedIn(whole.cookie)).toEqual({ signedIn: true })
  expect(
    await post('/two-factor/verify-totp', { code: codeOf(begun.body.key ?? '') }, halfway),
  ).toMatchObject({
    body: { refusal: { code: 'code-expired' } },
  })

  const other = cookiesOf(await postSignIn(server.origin, 'guard', password))
  const [code = ''] = begun.body.backupCodes ?? []
  expect(await signedIn((await post('/two-factor/verify-backup-code', { code }, other)).cookie)).toEqual({
    signedIn: true,
  })
  const again = cookiesOf(await postSignIn(server.origin, 'guard', password))
  expect(await post('/two-factor/verify-backup-code', { code }, again)).toMatchObject({
    body: { refusal: { code: 'code-wrong' } },
  })
  // Sealed: neither the key nor a code can be read from the table.
  const kept = await server.system.database.query<{ text: string }>(
    'select secret || backup_codes as text from auth_two_factor',
  )
  for (const secret of [begun.body.key ?? '', ...(begun.body.backupCodes ?? [])]) {
    expect(kept.filter(({ text }) => text.includes(secret))).toEqual([])
  }
  const actions = await server.system.database.query<{ action: string }>(
    `select action from audit where actor = 'guard' order by seq`,
  )
  expect(actions.map(({ action }) => action)).toEqual([
    'sign-in',
    'sign-in.failed',
    'two-factor.on',
    'sign-in.failed',
    'sign-in',
    'sign-in',
    'sign-in.failed',
  ])
})

test('others may have one, renew its codes and turn it off with the password', async () => {
  const { cookie, backupCodes } = await enrol('bangjun.tb')
  const renewed = await post('/two-factor/generate-backup-codes', { password }, cookie)
  expect(renewed.body.backupCodes).toHaveLength(10)
  const halfway = cookiesOf(await postSignIn(server.origin, 'bangjun.tb', password))
  expect(await post('/two-factor/verify-backup-code', { code: backupCodes[0] }, halfway)).toMatchObject({
    body: { refusal: { code: 'code-wrong' } },
  })
  const off = await post('/two-factor/disable', { password }, cookie)
  expect(off.status).toBe(200)
  expect(await (await postSignIn(server.origin, 'bangjun.tb', password)).json()).toEqual({ needsCode: false })
})

test('wrong codes end the sign-in, and in the end lock the second factor', async () => {
  const { key } = await enrol('bangjun.tb')
  const codes: string[] = []
  for (let round = 0; round < 2; round++) {
    const halfway = cookiesOf(await postSignIn(server.origin, 'bangjun.tb', password))
    for (let i = 0; i < 6; i++) {
      const { body } = await post('/two-factor/verify-totp', { code: '000000' }, halfway)
      codes.push(body.refusal?.code ?? '')
    }
  }
  expect(codes.slice(0, 6)).toEqual([...Array.from({ length: 5 }, () => 'code-wrong'), 'code-expired'])
  const halfway = cookiesOf(await postSignIn(server.origin, 'bangjun.tb', password))
  expect(await post('/two-factor/verify-totp', { code: codeOf(key) }, halfway)).toMatchObject({
    status: 429,
    body: { refusal: { code: 'sign-in-locked' } },
  })
})
