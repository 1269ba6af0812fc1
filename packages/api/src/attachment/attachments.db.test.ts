import { assertDay, instantAt } from '@zhaoshang/domain'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { attachmentAllowed, attachmentFile, receiveAttachment } from './attachment-file.ts'

const town = '120119105'
let side: StaffSide
let reporter: Person
let reviewer: Person
let stranger: Person
let project: string
let folder: string

beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('填报', { role: 'reporter', unit: town })
  reviewer = await side.person('审核', { role: 'reviewer', unit: town })
  stranger = await side.person('外单位', { role: 'reporter', unit: '120119106' })
  project = (
    await reporter.call.project.create({ unit: town, stage: 'planned', values: { name: '有附件的项目' } })
  ).id
  folder = await mkdtemp(join(tmpdir(), 'attachments-'))
})
afterAll(async () => {
  await side.close()
  await rm(folder, { recursive: true })
})

async function attach(name: string, content: string | Buffer) {
  const allowed = await attachmentAllowed(reporter.context(), 'project', project)
  if (!allowed.ok) return allowed
  const path = join(folder, name)
  await writeFile(path, content)
  const sha256 = Buffer.from(`${name}${content.toString()}`).toString('hex').padEnd(64, '0').slice(0, 64)
  return receiveAttachment(allowed.value, { sha256, size: content.length, name, path })
}
const pdf = (n: number) => `%PDF-1.7\n% ${n}\n`
const compoundFile = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)])

test('a file is what it holds, whatever it is called', async () => {
  for (const [name, content] of [
    ['合同.pdf', '<script>alert(1)</script>'],
    ['图.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['装.msi', compoundFile],
    ['程序.docx', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ] as const)
    expect(await attach(name, content)).toMatchObject({ refusal: { code: 'file-not-attachable' } })
  expect(await attach('旧格式.doc', compoundFile)).toMatchObject({ ok: true })
})

test('ten and no more; whose project it is not sees none of it', async () => {
  const { files } = await reporter.call.attachment.list({ entity: 'project', id: project })
  for (let n = files.length; n < 10; n++)
    expect(await attach(`材料${n}.pdf`, pdf(n))).toMatchObject({ ok: true })
  expect(await attach('第十一个.pdf', pdf(11))).toMatchObject({
    refusal: { code: 'too-many-files', limit: 10 },
  })
  const list = await reviewer.call.attachment.list({ entity: 'project', id: project })
  expect(list).toMatchObject({ mayAttach: false })
  const [newest] = list.files
  if (!newest) throw new Error('no file')
  expect(await attachmentAllowed(stranger.context(), 'project', project)).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(await attachmentAllowed(reviewer.context(), 'project', project)).toMatchObject({
    refusal: { code: 'not-permitted' },
  })
  expect(await attachmentFile(reviewer.context(), newest.id, 'take')).toMatchObject({
    value: { mediaType: 'application/pdf' },
  })
  // Only an image is shown in a page.
  expect(await attachmentFile(reviewer.context(), newest.id, 'look')).toMatchObject({ ok: false })
  expect(await attachmentFile(stranger.context(), newest.id, 'take')).toMatchObject({
    refusal: { code: 'not-found' },
  })
  const taken = await side.database.query(
    `select detail from audit where action = 'download.attachment' and detail ->> 'attachment' = $1`,
    [newest.id],
  )
  expect(taken).toHaveLength(1)
  await reporter.call.attachment.remove({ id: newest.id })
  expect(await attach('补一个.pdf', pdf(12))).toMatchObject({ ok: true })
})
