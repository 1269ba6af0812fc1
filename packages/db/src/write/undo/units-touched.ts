import type { Queryable } from '../../database/database.ts'
import { columnName, type Entity } from '../../entities/entity.ts'
import { entities, type EntityName } from '../../entities/index.ts'
import type { Properties } from '../rows.ts'
import type { ChangeOfSet, ChangeSetOnRecord } from './change-set-on-record.ts'
import { leftAlone } from './undo-change-set.ts'

const registers = ['project', 'problem', 'activity'] as const

/** Where the unit of an owning record stands. */
const owning = {
  project: 'select distinct reporting_unit as unit from project where id = any($1)',
  problem: 'select distinct reporting_unit as unit from problem where id = any($1)',
  activity: 'select distinct reporting_unit as unit from activity where id = any($1)',
  fundEntry: `select distinct p.reporting_unit as unit from fund_entry e join project p on p.id = e.project_id where e.id = any($1)`,
  comment: `select distinct p.reporting_unit as unit from comment c join project p on c.entity = 'project' and p.id = c.entity_id where c.id = any($1)`,
} as const
type Owning = keyof typeof owning

/** By which property a row says whose it is: a unit, or a record that is some unit's. */
const owners: Readonly<
  Record<string, { readonly property: string; readonly of: 'unit' | 'project' | 'fundEntry' | 'comment' }>
> = {
  importSession: { property: 'unit', of: 'unit' },
  lead: { property: 'unit', of: 'unit' },
  projectDuplicate: { property: 'laterId', of: 'project' },
  projectMerge: { property: 'keptId', of: 'project' },
  fundCheck: { property: 'entryId', of: 'fundEntry' },
  commentMention: { property: 'commentId', of: 'comment' },
}

/**
 * Units whose records a change set touched, so that it can be asked who may
 * take it back; null where it touched something that is no record of a unit's
 * register: such a set is not for taking back.
 */
export async function unitsTouched(q: Queryable, set: ChangeSetOnRecord): Promise<string[] | null> {
  const units = new Set<string>()
  const records = new Map<Owning, Set<string>>()
  // That two projects may be one is noted by itself, and names a unit that the actor need not know.
  const touched = set.changes.filter(
    ({ entity, action }) => !leftAlone.has(entity) && !(entity === 'projectDuplicate' && action === 'create'),
  )
  // Whom a round asks follows from the words of units, which are only ever added to.
  const entitiesTouched = new Set(touched.map(({ entity }) => entity))
  if (entitiesTouched.has('elementAsk') && !entitiesTouched.has('elementRequest')) return null
  for (const [name, changes] of Map.groupBy(touched, ({ entity }) => entity)) {
    const said = await rowsOf(q, name, changes)
    for (const row of said) {
      const owner = ownerOf(name, row)
      if (!owner) return null
      if ('unit' in owner) units.add(owner.unit)
      else records.set(owner.of, (records.get(owner.of) ?? new Set()).add(owner.id))
    }
  }
  for (const [of, ids] of records) {
    const rows = await q.query<{ unit: string }>(owning[of], [[...ids]])
    for (const { unit } of rows) units.add(unit)
  }
  return [...units]
}

type Owner = { readonly unit: string } | { readonly of: Owning; readonly id: string }

function ownerOf(name: EntityName, row: Properties): Owner | null {
  const { columns }: Entity = entities[name]
  const text = (property: string): string | null => {
    const value = row[property]
    return typeof value === 'string' ? value : null
  }
  const named = owners[name]
  if (named) {
    const value = text(named.property)
    if (value === null) return null
    return named.of === 'unit' ? { unit: value } : { of: named.of, id: value }
  }
  const reporting = 'reportingUnit' in columns ? text('reportingUnit') : null
  if (reporting !== null) return { unit: reporting }
  const project = 'projectId' in columns ? text('projectId') : null
  if (project !== null) return { of: 'project', id: project }
  const register = registers.find((one) => one === text('entity'))
  const id = text('entityId')
  return register && id !== null ? { of: register, id } : null
}

/** What is known of the rows: as recorded, and of one that was only changed as it stands. */
async function rowsOf(
  q: Queryable,
  name: EntityName,
  changes: readonly ChangeOfSet[],
): Promise<Properties[]> {
  const entity: Entity = entities[name]
  const [key] = entity.key
  const changed = changes.filter(({ action }) => action === 'update')
  const standing = new Map<string, Properties>()
  if (key !== undefined && entity.key.length === 1 && changed.length > 0) {
    const select = Object.entries(entity.columns)
      .filter(([, { kind }]) => kind === 'text')
      .map(([property]) => `"${columnName(property)}" as "${property}"`)
    const rows = await q.query<Record<string, unknown>>(
      `select ${select.join(', ')} from "${entity.table}" where "${columnName(key)}" = any($1)`,
      [changed.map(({ entityId }) => entityId)],
    )
    for (const row of rows) standing.set(String(row[key]), row)
  }
  return changes.map(({ entityId, before, after }) => {
    const parts = entityId.split('/')
    const keys =
      entity.key.length > 1 && parts.length === entity.key.length
        ? Object.fromEntries(entity.key.map((property, i) => [property, parts[i]]))
        : {}
    return { ...standing.get(entityId), ...before, ...after, ...keys }
  })
}
