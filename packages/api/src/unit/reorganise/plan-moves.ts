import { unitRegister, type Queryable, type RegisteredUnit } from '@zhaoshang/db'
import { accept, dayOfInstant, refuse, type MovedThing, type Result, type Unit } from '@zhaoshang/domain'
import { createHash } from 'node:crypto'
import type { ActorContext } from '../../context/staff-context.ts'
import type { ApiRefusal } from '../../refusal/refusal.ts'
import type { Destined, MoveContext } from './move-source.ts'
import { codeOf, type Into, type Reorganisation } from './reorganisation.ts'
import { moveSources } from './sources/index.ts'

export interface ListedMove extends MovedThing {
  readonly from: string
  /** May go to another of the parts than the rest. */
  readonly choosable: boolean
  readonly stays: boolean
}

export interface PlannedMoves {
  readonly context: MoveContext
  /** The units that the change begins with, as they stand. */
  readonly units: readonly RegisteredUnit[]
  /** New units to be made. */
  readonly made: readonly Unit[]
  readonly bySource: readonly {
    readonly kind: string
    readonly code: string
    readonly things: readonly Destined[]
  }[]
  readonly list: readonly ListedMove[]
  /** Of the list as it is: another list is another agreement. */
  readonly fingerprint: string
}

/** What a reorganisation would move and where to; refused where the change itself makes no sense. */
export async function planMoves(
  q: Queryable,
  { plan, calendar, clock }: ActorContext,
  change: Reorganisation,
): Promise<Result<PlannedMoves, ApiRefusal>> {
  const today = dayOfInstant(clock.now())
  const codes = change.kind === 'merge' ? change.codes : [change.code]
  const units: RegisteredUnit[] = []
  for (const code of new Set(codes)) {
    const [unit] = await unitRegister(q, { day: today, code })
    if (!unit) return refuse({ code: 'not-found', what: 'unit' })
    if (unit.toDay !== null)
      return refuse({
        code: 'organisation-impossible',
        why: unit.toDay > today ? 'change-pending' : 'unit-ended',
      })
    if (change.day <= unit.fromDay) return refuse({ code: 'organisation-impossible', why: 'day-before-unit' })
    units.push(unit)
  }
  const all = await unitRegister(q, { day: today })
  const intos: readonly Into[] =
    change.kind === 'merge' ? [change.into] : change.kind === 'split' ? change.parts : []
  const made = intos.flatMap((into) => ('create' in into ? [asUnit(into.create)] : []))
  const takers = new Map(all.map((unit) => [unit.code, unitFrom(unit)]))
  if (change.kind !== 'rename') {
    // What moves moves now, so the day cannot be one that has not come.
    if (change.day > today) return refuse({ code: 'organisation-impossible', why: 'day-in-future' })
    const taken = new Set((await q.query<{ code: string }>('select code from unit')).map((row) => row.code))
    const fresh = made.map(({ code }) => code)
    if (fresh.some((code) => taken.has(code)) || new Set(fresh).size < fresh.length)
      return refuse({ code: 'organisation-impossible', why: 'code-taken' })
    for (const unit of made) takers.set(unit.code, unit)
    const targets = intos.map(codeOf)
    if (targets.some((code) => !takers.has(code))) return refuse({ code: 'not-found', what: 'unit' })
    if (targets.some((code) => codes.includes(code)))
      return refuse({ code: 'organisation-impossible', why: 'same-unit' })
  }
  const rest = change.kind === 'merge' ? codeOf(change.into) : change.kind === 'split' ? change.rest : ''
  const context: MoveContext = { plan, calendar, day: change.day, today, takers, codes, rest }
  const bySource: { kind: string; code: string; things: Destined[] }[] = []
  const list: ListedMove[] = []
  if (change.kind !== 'rename')
    for (const source of moveSources)
      for (const code of codes) {
        const things: Destined[] = []
        for (const thing of await source.find(q, context, code)) {
          const to = destination(change, `${source.kind}/${thing.id}`, source.choosable ?? false)
          if (to === undefined) return refuse({ code: 'organisation-impossible', why: 'choice-missing' })
          const { id, title, as, stays = false } = thing
          list.push({
            kind: source.kind,
            id,
            title,
            ...(as !== undefined && { as }),
            from: code,
            to: stays ? code : to,
            choosable: source.choosable ?? false,
            stays,
          })
          if (to !== code) things.push({ ...thing, to })
        }
        if (things.length > 0) bySource.push({ kind: source.kind, code, things })
      }
  const versions = bySource.flatMap(({ things }) => things.map(({ id, version }) => `${id}@${version ?? 0}`))
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([change, units.map(({ version }) => version), versions]))
    .digest('hex')
  return accept({ context, units, made, bySource, list, fingerprint })
}

/** Undefined where the choice names none of the parts. */
function destination(
  change: Exclude<Reorganisation, { kind: 'rename' }>,
  thing: string,
  choosable: boolean,
): string | undefined {
  if (change.kind === 'merge') return codeOf(change.into)
  const wanted = (choosable ? change.choices[thing] : undefined) ?? change.rest
  const possible = [...change.parts.map(codeOf), ...(change.goesOn ? [change.code] : [])]
  return possible.includes(wanted) ? wanted : undefined
}

function asUnit({ parent, ...unit }: Extract<Into, { create: unknown }>['create']): Unit {
  return { ...unit, ...(parent !== undefined && { parent }) }
}

function unitFrom({ code, name, shortName, aliases, kinds, capabilities, parent }: RegisteredUnit): Unit {
  return {
    code,
    name,
    shortName,
    aliases: [...aliases],
    kinds: [...kinds],
    capabilities: [...capabilities],
    ...(parent !== null && { parent }),
  }
}
