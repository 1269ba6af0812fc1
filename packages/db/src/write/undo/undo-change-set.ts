import { accept, dayOfInstant, refuse, type Result } from '@zhaoshang/domain'
import { columnName, type Entity } from '../../entities/entity.ts'
import { entities, type EntityName, type New } from '../../entities/index.ts'
import { keyParts } from '../row-state.ts'
import type { Properties } from '../rows.ts'
import type { Write } from '../work.ts'
import { changedSince, setBack, type Difference } from './set-back.ts'
import type { ChangeSetOnRecord } from './change-set-on-record.ts'
import { netChanges, type NetChange } from './net-changes.ts'
import { referringTo } from './referring.ts'

/** Something newer that stands in the way of taking a set back. */
export interface Contradiction extends Partial<Difference> {
  readonly entity: EntityName
  readonly entityId: string
  /** Changed since; gone; there again; something newer belongs to it; its person was erased. */
  readonly why: 'changed' | 'gone' | 'there' | 'referred' | 'erased'
}

export interface Undone {
  readonly setBack: number
  readonly removed: number
  readonly broughtBack: number
}

export type UndoRefusal =
  | { code: 'undo-contradicted'; contradictions: readonly Contradiction[] }
  | { code: 'nothing-to-undo' }

/** Of a handing in that an import began, and of files: what was begun stays begun. */
export const leftAlone: ReadonlySet<EntityName> = new Set(['return', 'file'])

/**
 * Takes back what an earlier change set did, as far as it still stands: what it
 * changed is set back property by property, what it made is removed, what it
 * removed is there again. Any contradiction refuses all of it and names
 * everything that contradicts.
 *
 * A project is never removed, since its moves are only ever added to: one that
 * the set made is marked as merged into itself, which stands in no list and no
 * figure; a stage or status that is set back leaves a move `undo` in its history.
 *
 * @example
 * const set = await changeSetOnRecord(database, id)
 * await write(database, { ...context, label: 'change.undo', undoOf: id }, (w) => undoChangeSet(w, set))
 */
export async function undoChangeSet(w: Write, set: ChangeSetOnRecord): Promise<Result<Undone, UndoRefusal>> {
  const nets = netChanges(set.changes).filter(({ entity }) => !leftAlone.has(entity))
  const contradictions: Contradiction[] = []
  const steps: Step[] = []
  for (const [entity, changes] of byEntity(nets)) {
    const current = await w.lock(
      entity,
      changes.map((net) => keyOf(entity, net)),
    )
    for (const net of changes) {
      const step = stepOf(net, current.get(net.entityId))
      contradictions.push(...step.contradictions)
      if (step.step) steps.push(step.step)
    }
  }
  contradictions.push(...(await heldByOthers(w, nets)))
  if (contradictions.length > 0) return refuse({ code: 'undo-contradicted', contradictions })
  if (steps.length === 0) return refuse({ code: 'nothing-to-undo' })
  const order = new Map(nets.map((net, i) => [`${net.entity}/${net.entityId}`, i]))
  const placeOf = ({ entity, id }: Step): number => order.get(`${entity}/${id}`) ?? 0
  for (const run of runsOf(steps.sort((a, b) => placeOf(a) - placeOf(b)))) await take(w, run)
  const count = (does: Step['does']): number => steps.filter((step) => step.does === does).length
  return accept({
    setBack: count('patch'),
    removed: count('remove') + count('withdraw'),
    broughtBack: count('restore'),
  })
}

interface Step {
  readonly entity: EntityName
  readonly id: string
  readonly does: 'patch' | 'remove' | 'withdraw' | 'restore'
  /** As it stands; of a removed one, as it stood. */
  readonly row: Properties
  readonly patch: Properties
  readonly version: number | null
}

function stepOf(
  net: NetChange,
  current: Properties | undefined,
): { step?: Step; contradictions: Contradiction[] } {
  const { entity: name, entityId: id, before, after } = net
  const entity: Entity = entities[name]
  const said = (why: Contradiction['why'], difference: Partial<Difference> = {}): Contradiction => ({
    entity: name,
    entityId: id,
    why,
    ...difference,
  })
  const erasedPart = [before, after].some((row) => Object.values(row ?? {}).some(isErased))
  if (erasedPart) return { contradictions: [said('erased')] }
  const version = typeof current?.version === 'number' ? current.version : null
  if (before === null && after) {
    if (!current || isWithdrawn(name, current)) return { contradictions: [] }
    const differences = changedSince(entity, current, after)
    if (differences.length > 0)
      return { contradictions: differences.map((difference) => said('changed', difference)) }
    const does = name === 'project' ? 'withdraw' : 'remove'
    return { step: { entity: name, id, does, row: current, patch: {}, version }, contradictions: [] }
  }
  if (after === null && before) {
    if (current) return { contradictions: [said('there')] }
    return {
      step: { entity: name, id, does: 'restore', row: before, patch: {}, version: null },
      contradictions: [],
    }
  }
  if (!current) return { contradictions: [said('gone')] }
  const { patch, differences } = setBack(entity, current, net)
  if (differences.length > 0)
    return { contradictions: differences.map((difference) => said('changed', difference)) }
  if (Object.keys(patch).length === 0) return { contradictions: [] }
  return { step: { entity: name, id, does: 'patch', row: current, patch, version }, contradictions: [] }
}

/** Records that the set made and that newer rows belong to. */
async function heldByOthers(w: Write, nets: readonly NetChange[]): Promise<Contradiction[]> {
  const own = new Set(nets.map(({ entity, entityId }) => `${entity}/${entityId}`))
  const held: Contradiction[] = []
  for (const register of ['project', 'problem', 'activity'] as const) {
    const made = nets
      .filter(({ entity, before }) => entity === register && before === null)
      .map(({ entityId }) => entityId)
    for (const { entity, id, to } of await referringTo(w, register, made)) {
      if (!own.has(`${entity}/${id}`))
        held.push({ entity: register, entityId: to, why: 'referred', property: entity })
    }
  }
  return held
}

/** Steps of one sort on one table go as few statements. */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = []
  for (const step of steps) {
    const run = runs.at(-1)
    const like = run?.[0]
    if (run && like?.entity === step.entity && like.does === step.does) run.push(step)
    else runs.push([step])
  }
  return runs
}

async function take(w: Write, run: readonly Step[]): Promise<void> {
  const [first] = run
  if (!first) return
  const { entity, does } = first
  if (does === 'remove') {
    await w.removeMany(
      entity,
      run.map(({ row }) => row),
    )
    return
  }
  if (does === 'restore') {
    await w.restoreMany(
      entity,
      run.map(({ row }) => row),
    )
    return
  }
  const patches = run.map(({ row, id, patch, version }) => ({
    key: keyOf(entity, { entityId: id, before: null, after: row }),
    expectedVersion: version,
    patch: does === 'withdraw' ? { mergedInto: id } : patch,
  }))
  await w.patchMany(entity, patches)
  if (entity !== 'project') return
  await addMoves(w, run)
  await addTransfers(w, run)
}

/** The history of moves is only ever added to: what is set back stands in it too. */
async function addMoves(w: Write, run: readonly Step[]): Promise<void> {
  const moves = run.flatMap(({ id, row, patch, does }): New<'projectMove'>[] => {
    const toStage = 'stage' in patch ? patch.stage : does === 'withdraw' ? null : row.stage
    const toStatus = 'status' in patch ? patch.status : does === 'withdraw' ? null : row.status
    const backAgain = 'mergedInto' in patch && row.mergedInto === id
    if (toStage === row.stage && toStatus === row.status && !backAgain) return []
    return [
      {
        projectId: id,
        move: 'undo',
        kind: 'undo',
        fromStage: backAgain ? null : textOf(row.stage),
        toStage: textOf(toStage),
        toStatus: textOf(toStatus),
      },
    ]
  })
  if (moves.length > 0) await w.createMany('projectMove', moves)
}

/** A project that goes back to the unit it came from is handed over once more. */
async function addTransfers(w: Write, run: readonly Step[]): Promise<void> {
  const back = run.flatMap(({ id, row, patch }): New<'projectTransfer'>[] => {
    const [fromUnit, toUnit] = [textOf(row.reportingUnit), textOf(patch.reportingUnit)]
    if (fromUnit === null || toUnit === null) return []
    return [{ projectId: id, fromUnit, toUnit, day: dayOfInstant(w.now) }]
  })
  if (back.length > 0) await w.createMany('projectTransfer', back)
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function isWithdrawn(entity: EntityName, row: Properties): boolean {
  return entity === 'project' && row.mergedInto === row.id
}

function isErased(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'erased' in value
}

function byEntity(nets: readonly NetChange[]): Map<EntityName, NetChange[]> {
  const groups = new Map<EntityName, NetChange[]>()
  for (const net of nets) {
    const group = groups.get(net.entity)
    if (group) group.push(net)
    else groups.set(net.entity, [net])
  }
  return groups
}

/** The key's parts, from a whole row where there is one; an id never holds the sign that joins them. */
function keyOf(
  name: EntityName,
  net: Pick<NetChange, 'entityId' | 'before' | 'after'>,
): Record<string, string> {
  const entity: Entity = entities[name]
  const row = net.after ?? net.before ?? {}
  const whole = entity.key.every((part) => part in row)
  const parts = whole ? keyParts(entity, row) : split(entity, net.entityId)
  return Object.fromEntries(entity.key.map((part, i) => [part, parts[i] ?? '']))
}

function split(entity: Entity, id: string): string[] {
  if (entity.key.length === 1) return [id]
  const parts = id.split('/')
  if (parts.length !== entity.key.length)
    throw new Error(`${columnName(entity.table)} ${id}: its key cannot be told from its id`)
  return parts
}
