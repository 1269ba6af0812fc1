import { takeSnapshot, write } from '@zhaoshang/db'
import { accept, assertDay, cycleOf, expectAccepted, type Instant } from '@zhaoshang/domain'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActorContext } from '../../../context/staff-context.ts'
import { writeContext } from '../../../context/write-context.ts'
import { receiveFile } from '../../../intake/receive-file.ts'
import { findReturn } from '../../../return/find-return.ts'
import { handedInRows } from '../../../return/handed-in-rows.ts'
import type { MarkerKind } from '../marker.ts'

const cycle = 'monthly'
const [filled, accepted] = ['2024-04', '2024-03']

/**
 * This month's return as it is filled in, with an uploaded form, and last
 * month's as it was accepted; of a unit that hands in no months only the keys.
 */
export async function seedReturns(filler: ActorContext, unit: string, mark: (kind: MarkerKind) => string) {
  const returnKey = `${cycle}/${filled}/${unit}`
  const acceptedKey = `${cycle}/${accepted}/${unit}`
  const { database, plan, planVersion } = filler
  const monthly = cycleOf(plan, cycle)
  if (!monthly) throw new Error('the world needs a monthly return')
  const found = await findReturn(filler, returnKey, 'return.read').catch(() => undefined)
  if (!found) return { returnKey, acceptedKey, intake: '-' }

  const narratives = Object.fromEntries(
    monthly.contents.flatMap((content) =>
      content.kind === 'narrative' ? [[content.id, mark('narrative')]] : [],
    ),
  )
  const common = { cycle, unit, planVersion, narratives, onBehalfBy: null }
  const reason = mark('narrative')
  const done = await write(database, writeContext(filler, 'world'), async (w) => {
    const draft = await w.create('return', {
      ...common,
      obligationKey: returnKey,
      period: filled,
      periodStart: assertDay('2024-04-01'),
      phase: 'draft',
      dueAt: '2024-04-25T17:30:00+08:00' as Instant,
    })
    await w.create('returnEvent', { returnId: draft.id, action: 'begin', toPhase: 'draft', reason })
    const before = await w.create('return', {
      ...common,
      obligationKey: acceptedKey,
      period: accepted,
      periodStart: assertDay('2024-03-01'),
      phase: 'accepted',
      dueAt: '2024-03-25T17:30:00+08:00' as Instant,
      receivedAt: '2024-03-25T10:00:00+08:00' as Instant,
    })
    const { n } = await takeSnapshot(w, before.id, narratives, await handedInRows(w, plan, monthly, unit))
    const event = { returnId: before.id, action: 'hand-in' as const, toPhase: 'accepted' as const }
    await w.create('returnEvent', { ...event, snapshotN: n, reason })
    return accept(true)
  })
  expectAccepted(done, 'returns of a unit')

  const form = [
    '附件2,,,',
    '招商引资洽谈项目清单,,,',
    '项目名称,投资方及简介,项目内容,联系人及电话',
    `${mark('project')},${mark('intake')},,${mark('contact')}`,
    '',
  ].join('\n')
  const folder = await mkdtemp(join(tmpdir(), 'world-'))
  const path = join(folder, 'form')
  await writeFile(path, `\uFEFF${form}`)
  const received = await receiveFile(
    { context: filler, unit, found },
    {
      path,
      name: `2024-04 ${mark('file')} 洽谈项目清单.csv`,
      size: form.length,
      sha256: createHash('sha256').update(form).digest('hex'),
    },
  )
  await rm(folder, { recursive: true })
  const [intake = ''] = expectAccepted(received, 'an intake')
  return { returnKey, acceptedKey, intake }
}
