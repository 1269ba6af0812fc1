import { accept, expectAccepted, type Instant, type Values } from '@zhaoshang/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { New } from '../../entities/index.ts'
import { withDatabase } from '../../testing/index.ts'
import type { Write } from '../work.ts'
import { write } from '../write.ts'
import { changeSetOnRecord } from './change-set-on-record.ts'
import { undoChangeSet } from './undo-change-set.ts'

const here = withDatabase()
const now = '2024-04-22T09:30:00+08:00' as Instant
const context = { actor: 'reporter-1', request: 'request-1', label: 'test', now }

/** Writes, and gives the change set's id beside what the work gave. */
async function done<T>(work: (w: Write) => Promise<T>): Promise<{ set: string; value: T }> {
  const result = await write(here.db, context, async (w) =>
    accept({ set: w.changeSet, value: await work(w) }),
  )
  return expectAccepted(result, 'the write')
}

async function undo(id: string) {
  const set = await changeSetOnRecord(here.db, id)
  if (!set) throw new Error(`no change set ${id}`)
  return write(here.db, { ...context, label: 'change.undo', undoOf: id }, async (w) => {
    const undone = await undoChangeSet(w, set)
    return undone.ok ? accept({ ...undone.value, set: w.changeSet }) : undone
  })
}

function plant(name: string, values: Values = {}): New<'project'> {
  return {
    name,
    nameKey: name,
    stage: 'negotiating',
    status: 'active',
    reportingUnit: 'T1',
    origin: 'stock',
    firstReporter: 'T1',
    values,
  }
}

/** Everything that stands in the register, but for versions and moments. */
async function standing() {
  const rows = (sql: string) => here.db.query<{ row: Record<string, unknown> }>(sql)
  const without = ({ row }: { row: Record<string, unknown> }) => {
    const { version: _version, updated_at: _updatedAt, ...rest } = row
    return rest
  }
  return {
    projects: (
      await rows('select to_jsonb(t) as row from project t where merged_into is distinct from id order by id')
    ).map(without),
    contacts: (await rows('select to_jsonb(t) as row from sensitive_value t order by entity_id')).map(
      without,
    ),
    progress: (await rows('select to_jsonb(t) as row from progress_entry t order by id')).map(without),
    problems: (await rows('select to_jsonb(t) as row from problem t order by id')).map(without),
  }
}

async function projectNow(id: string) {
  const [row] = await here.db.query<{ version: number; values: Values; stage: string; name: string }>(
    'select version, values, stage, name from project where id = $1',
    [id],
  )
  if (!row) throw new Error(`no project ${id}`)
  return row
}

const cells = ['investor', 'company', 'channel', 'remarks', 'landMu'] as const

/** Something that a set does to one project, to a part of it that no other set touches. */
async function touch(w: Write, id: string, cell: (typeof cells)[number] | 'contact' | 'line', value: string) {
  if (cell === 'contact') {
    await w.put('sensitiveValue', { entity: 'project', entityId: id, values: { contactPhone: value } })
    return
  }
  if (cell === 'line') {
    await w.create('progressEntry', {
      entity: 'project',
      entityId: id,
      day: '2024-04-22' as never,
      text: value,
    })
    return
  }
  const { version, values } = await projectNow(id)
  await w.update('project', id, version, { values: { ...values, [cell]: value } })
}

test('independent sets taken back in any order leave everything as before the first of them', async () => {
  const { value: ids } = await done(async (w) => {
    const rows = await w.createMany('project', [plant('甲', { investor: '某公司' }), plant('乙')])
    await w.put('sensitiveValue', {
      entity: 'project',
      entityId: rows[0]?.id ?? '',
      values: { contactPhone: '13800000000' },
    })
    return rows.map(({ id }) => id)
  })
  const parts = ids.flatMap((id) => ([...cells, 'contact', 'line'] as const).map((cell) => ({ id, cell })))
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(parts, { minLength: 2 }),
      fc.infiniteStream(fc.nat()),
      async (chosen, places) => {
        const before = await standing()
        const sets: string[] = []
        for (const { id, cell } of chosen)
          sets.push((await done((w) => touch(w, id, cell, `新值${cell}`))).set)
        expect(await standing()).not.toEqual(before)
        const order = sets.map((set) => ({ set, place: places.next().value ?? 0 }))
        for (const { set } of order.sort((a, b) => a.place - b.place)) expect((await undo(set)).ok).toBe(true)
        expect(await standing()).toEqual(before)
      },
    ),
    { numRuns: 12 },
  )
})

test('what something newer changed is named, and nothing at all is taken back', async () => {
  const { value: id } = await done(async (w) => (await w.create('project', plant('丙', { landMu: 10 }))).id)
  const first = await done(async (w) => {
    await w.update('project', id, 1, { stage: 'signed', values: { landMu: 20, investor: '某公司' } })
  })
  const second = await done(async (w) => {
    await w.update('project', id, 2, { values: { landMu: 30, investor: '某公司' } })
  })
  const before = await standing()
  expect(await undo(first.set)).toEqual({
    ok: false,
    refusal: {
      code: 'undo-contradicted',
      contradictions: [
        {
          entity: 'project',
          entityId: id,
          why: 'changed',
          property: 'values',
          field: 'landMu',
          left: 20,
          now: 30,
        },
      ],
    },
  })
  expect(await standing()).toEqual(before)
  expect((await undo(second.set)).ok).toBe(true)
  expect((await undo(first.set)).ok).toBe(true)
  expect(await projectNow(id)).toMatchObject({ stage: 'negotiating', values: { landMu: 10 } })
  const moves = await here.db.query(
    'select kind, from_stage, to_stage from project_move where project_id = $1',
    [id],
  )
  expect(moves).toEqual([{ kind: 'undo', from_stage: 'signed', to_stage: 'negotiating' }])
})

test('a project that was made stands nowhere any more, and taking that back brings it again', async () => {
  const before = await standing()
  const made = await done(async (w) => {
    const { id } = await w.create('project', plant('丁'))
    await w.put('sensitiveValue', {
      entity: 'project',
      entityId: id,
      values: { contactPhone: '13900000000' },
    })
    await w.create('progressEntry', {
      entity: 'project',
      entityId: id,
      day: '2024-04-22' as never,
      text: '开始',
    })
    await w.create('projectMove', { projectId: id, move: 'stock', kind: 'stock', toStage: 'negotiating' })
    return id
  })
  const after = await standing()
  const undone = expectAccepted(await undo(made.set), 'taken back')
  expect(undone).toMatchObject({ removed: 3, setBack: 0, broughtBack: 0 })
  expect(await standing()).toEqual(before)
  expect(await undo(made.set)).toEqual({ ok: false, refusal: { code: 'nothing-to-undo' } })
  expectAccepted(await undo(undone.set), 'brought back')
  expect(await standing()).toEqual(after)
})

test('a project that something newer belongs to is not taken back', async () => {
  const made = await done(async (w) => (await w.create('project', plant('戊'))).id)
  await done((w) =>
    w.create('progressEntry', {
      entity: 'project',
      entityId: made.value,
      day: '2024-04-23' as never,
      text: '后来写的',
    }),
  )
  expect(await undo(made.set)).toMatchObject({
    ok: false,
    refusal: {
      code: 'undo-contradicted',
      contradictions: [
        { entity: 'project', entityId: made.value, why: 'referred', property: 'progressEntry' },
      ],
    },
  })
})

test('what was removed is there again, sealed parts too; one that is there again contradicts', async () => {
  const { value: id } = await done(async (w) => {
    const project = await w.create('project', plant('己'))
    await w.put('sensitiveValue', {
      entity: 'project',
      entityId: project.id,
      values: { contactPhone: '13700000000' },
    })
    return project.id
  })
  const before = await standing()
  const key = { entity: 'project', entityId: id } as const
  const removed = await done((w) => w.remove('sensitiveValue', key, null))
  expect(await standing()).not.toEqual(before)
  expectAccepted(await undo(removed.set), 'brought back')
  expect(await standing()).toEqual(before)
  const again = await done((w) => w.remove('sensitiveValue', key, null))
  await done((w) => w.put('sensitiveValue', { ...key, values: { contactPhone: '13600000000' } }))
  expect(await undo(again.set)).toMatchObject({
    ok: false,
    refusal: { code: 'undo-contradicted', contradictions: [{ entity: 'sensitiveValue', why: 'there' }] },
  })
})

test('a set of thousands is taken back in one go', async () => {
  const made = await done(async (w) => {
    const rows = await w.createMany(
      'project',
      Array.from({ length: 2_000 }, (_, n) => plant(`批量${n}`)),
    )
    await w.createMany(
      'progressEntry',
      rows.map(({ id }) => ({
        entity: 'project' as const,
        entityId: id,
        day: '2024-04-22' as never,
        text: '开始',
      })),
    )
  })
  expect(expectAccepted(await undo(made.set), 'taken back').removed).toBe(4_000)
})
