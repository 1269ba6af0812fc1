import { worldPlan, type RoleHolder, type UnitLetter } from '@zhaoshang/api/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import { policies, type PolicyName } from '@zhaoshang/domain'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { host, openWorldListener, type WorldListener } from '../testing/world-listener.ts'
import { readMatrix } from './access-matrix.ts'
import { httpDoors, type Door } from './http-doors.ts'
import { placeOf, targetsOf, unduly } from './marks.ts'
import { tableSays } from './may.ts'

const { rows: table } = await readMatrix(worldPlan)
const says = tableSays(table)
const boundary = 'part-of-a-form'
let listener: WorldListener
const cookies = new Map<string, string>()
beforeAll(async () => {
  listener = await openWorldListener()
  for (const { userId } of listener.world.holders) cookies.set(userId, await listener.cookieOf(userId))
})
afterAll(() => listener.close())

test('every address is known here, with who may knock', () => {
  // Procedures are tried one by one elsewhere; HEAD comes with every GET.
  const known = listener.routes.filter(
    (route) => !route.endsWith(' /trpc/:path') && !route.startsWith('HEAD '),
  )
  const missing = known
    .filter((route) => !(route in httpDoors))
    .map(
      (route) =>
        `${route} is new: say in access/http-doors.ts under which policy it stands and how a test asks it`,
    )
  const gone = Object.keys(httpDoors)
    .filter((route) => !known.includes(route))
    .map((route) => `${route} is no address any more: remove it from access/http-doors.ts`)
  expect([...missing, ...gone]).toEqual([])
})

test.each(Object.entries(httpDoors))('%s gives everybody what the table says', async (route, door) => {
  if (!listener.routes.includes(route)) return
  const faults: string[] = []
  // Signing out ends the session that everything else goes on with.
  if (route.endsWith('/sign-out')) return
  for (const holder of listener.world.holders) {
    const letters: UnitLetter[] = door.asks === 'all' ? [holder.home] : targetsOf(holder)
    for (const letter of letters) faults.push(...(await knocked(route, door, holder, letter)))
  }
  const nobody = await knock(route, door, 'B', undefined)
  if (door.access !== 'open' && !(nobody.status >= 400 && nobody.status < 500))
    faults.push(`nobody: got ${nobody.status}`)
  if (isPolicy(door.access) && nobody.status !== 401) faults.push(`nobody: got ${nobody.status}`)
  expect(faults).toEqual([])
})

test('whoever is disabled, has ended the session or must change the password gets nothing', async () => {
  const [office] = listener.world.holders.filter(({ role }) => role === 'office')
  const door = httpDoors['GET /api/consolidation.xlsx']
  if (!office || !door) throw new Error('no office')
  const { database } = listener.world.side
  const status = async (cookie: string): Promise<number> =>
    (await knock('GET /api/consolidation.xlsx', door, 'B', cookie)).status
  const cookie = await listener.cookieOf(office.userId)
  expect(await status(cookie)).toBe(200)
  expect(await status(cookie.replace(/.$/, ''))).toBe(401)
  await database.query('update auth_user set must_change_password = true where id = $1', [office.userId])
  expect(await status(cookie)).toBe(403)
  await database.query('update auth_user set must_change_password = false, banned = true where id = $1', [
    office.userId,
  ])
  expect(await status(cookie)).toBe(401)
  await database.query('update auth_user set banned = false where id = $1', [office.userId])
  await database.query('delete from auth_session where user_id = $1', [office.userId])
  expect(await status(cookie)).toBe(401)
  cookies.set(office.userId, await listener.cookieOf(office.userId))
})

async function knocked(route: string, door: Door, holder: RoleHolder, letter: UnitLetter): Promise<string[]> {
  const place = placeOf(holder, letter)
  const { status, text } = await knock(route, door, letter, cookies.get(holder.userId))
  const who = `${holder.role} on ${place} rows (${letter})`
  const faults = unduly(says, holder, text).map((fault) => `${who}: ${fault}`)
  const { access } = door
  if (access === 'own-proof') {
    if (status < 400 || status >= 500) faults.push(`${who}: a wrong password or code gave ${status}`)
    return faults
  }
  const allowed =
    !isPolicy(access) ||
    (door.asks === 'row'
      ? says(holder.role, access, place)
      : (['own', 'under', 'foreign'] as const).some((any) => says(holder.role, access, any)))
  if (allowed && status !== 200 && status !== door.or)
    faults.push(`${who}: the table says yes, got ${status} ${text.slice(0, 200)}`)
  if (!allowed && status !== 403 && status !== 404) faults.push(`${who}: the table says no, got ${status}`)
  return faults
}

function isPolicy(access: Door['access']): access is PolicyName {
  return access in policies
}

async function knock(
  route: string,
  door: Door,
  letter: UnitLetter,
  cookie: string | undefined,
): Promise<{ status: number; text: string }> {
  const [method] = route.split(' ', 1)
  const { file, body } = door
  const response = await listener.app.inject({
    method: method === 'POST' ? 'POST' : 'GET',
    url: door.url(listener.world.rows[letter]),
    headers: {
      host,
      ...(cookie !== undefined && { cookie }),
      ...(file && { 'content-type': `multipart/form-data; boundary=${boundary}` }),
    },
    ...(file && {
      payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: text/csv\r\n\r\n${file.content}\r\n--${boundary}--\r\n`,
    }),
    ...(body && { payload: body }),
  })
  return {
    status: response.statusCode,
    text: `${JSON.stringify(response.headers)}${textOf(response.rawPayload)}`,
  }
}

/** Everything readable in an answer: a workbook or document is unpacked. */
function textOf(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8')
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n')
}
