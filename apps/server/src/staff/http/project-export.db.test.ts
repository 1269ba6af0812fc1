import { strFromU8, unzipSync } from 'fflate'
import { jizhou } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runListener, type RunningListener } from '../../testing/running-listener.ts'
import { frameKinds } from './frames.ts'

const projects = 8_000
let server: RunningListener
let cookie: string
beforeAll(async () => {
  server = await runListener([{ username: 'ban', unit: jizhou.units[0]?.code ?? '', role: 'office' }])
  cookie = await server.signIn('ban')
  await server.asOwner(`
    insert into project (id, name, name_key, stage, status, reporting_unit, investment_yuan, origin, first_reporter,
                         values, version, created_at, updated_at)
    select 'p' || n, '样例项目' || n, '样例项目' || n, 'planned', 'active', '120119105', n * 10000, 'stock', '120119105',
           jsonb_build_object('content', repeat('建设内容', 20) || n), 1, now(), now() - n * interval '1 second'
    from generate_series(1, ${projects}) n`)
})
afterAll(() => server.close())

const ask = (path: string, signal?: AbortSignal): Promise<Response> =>
  fetch(server.origin + path, { headers: { cookie }, ...(signal && { signal }) })

interface Frame {
  readonly kind: number
  readonly content: Buffer
}

function framesOf(bytes: Buffer): Frame[] {
  const frames: Frame[] = []
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32BE(at + 1)
    frames.push({ kind: bytes.readUInt8(at), content: bytes.subarray(at + 5, at + 5 + length) })
    at += 5 + length
  }
  return frames
}

test('a csv has every row, and says what it is', async () => {
  const response = await ask('/api/projects.csv?columns=name,investmentYuan')
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('项目 2024-04-24.csv'))
  const lines = (await response.text()).split('\r\n')
  expect(lines).toHaveLength(projects + 2)
  expect(lines[1]).toBe('样例项目1,1')
})

test('in frames the file comes whole, with the rows told in between and an end', async () => {
  const response = await ask('/api/projects.xlsx?columns=name,stage&frames=1')
  const frames = framesOf(Buffer.from(await response.arrayBuffer()))
  const told = frames
    .filter(({ kind }) => kind === frameKinds.progress)
    .map(({ content }) => JSON.parse(content.toString()) as { rows: number; total: number })
  expect(told[0]).toEqual({ rows: 0, total: projects })
  expect(told.at(-1)).toEqual({ rows: projects, total: projects })
  expect(told.length).toBeGreaterThan(10)
  expect(frames.at(-1)?.kind).toBe(frameKinds.end)
  const file = Buffer.concat(
    frames.flatMap(({ kind, content }) => (kind === frameKinds.piece ? [content] : [])),
  )
  const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet.match(/<row /g)).toHaveLength(projects + 1)
})

test('whoever cancels gives the connection back', async () => {
  const controller = new AbortController()
  // Twice as many as the pool has connections: one that stayed taken would be missed.
  for (let n = 0; n < 20; n++) {
    const response = await ask('/api/projects.xlsx?columns=name,values.content', controller.signal)
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
  }
  controller.abort()
  expect((await ask('/api/projects.csv?stage=landed')).status).toBe(200)
  const open = (): number => server.system.database.pool.totalCount - server.system.database.pool.idleCount
  await expect.poll(open).toBe(0)
})

test('a filter nobody understands opens all, one that is too long is refused', async () => {
  expect((await ask('/api/projects.csv?investmentFrom=many&stage=landed')).status).toBe(200)
  expect((await ask(`/api/projects.csv?columns=${'x'.repeat(300)}`)).status).toBe(400)
})
