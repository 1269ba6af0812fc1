import { countProjects, isStreamed, streamProjects, type StreamedProject } from '@zhaoshang/db'
import { formAsView, writeForm, writeView, type FormRow } from '@zhaoshang/documents'
import {
  accept,
  columnOf,
  columnsOf,
  dayOfInstant,
  fieldOf,
  filterToQuery,
  holds,
  listOf,
  maskValue,
  newestFirst,
  refuse,
  scopeOf,
  type Day,
  type Expr,
  type FieldValue,
  type List,
  type ProjectColumn,
  type Result,
  type Values,
} from '@zhaoshang/domain'
import type { Writable } from 'node:stream'
import type { ActorContext, StaffContext } from '../context/staff-context.ts'
import { recordExport } from '../contact/record-export.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { refusalIn, Refused } from '../refusal/refused.ts'
import { officeUnit } from '../scope/office-unit.ts'
import { contactSight } from './contact-sight.ts'
import type { ExportWanted } from './export-query.ts'
import { exportedColumns, type ContactSight } from './project-cells.ts'

/** A file that is made while it is taken away. */
export interface StreamedFile {
  readonly name: string
  /** Rows when it was asked for; the file itself is of one moment a little later. */
  readonly rows: number
  /** Writes to the end, and says after each batch how many rows are written. */
  writeTo(out: Writable, onRows?: (rows: number) => void): Promise<number>
}

/**
 * Projects that one may see, all of them, in a form of the plan or in the
 * columns of a list. Who took what is on record before the first row is read.
 */
export async function projectsFile(
  context: StaffContext,
  wanted: ExportWanted,
): Promise<Result<StreamedFile, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const signedIn = through.value
  const { plan, actor, database, clock } = signedIn
  for (const policy of ['project.read', ...(wanted.contacts ? (['contact.export'] as const) : [])] as const)
    if (!holds(plan, actor, policy)) return refuse({ code: 'not-permitted', policy })
  return refusalIn(async () => {
    const today = dayOfInstant(clock.now())
    const form = wanted.form === undefined ? undefined : listOf(plan, wanted.form)
    if (wanted.form !== undefined && form?.entity !== 'project')
      throw new Refused({ code: 'not-found', what: 'list' })
    const filter = form ? { ...wanted.filter, list: form.id } : wanted.filter
    const where = scopeOf(plan, actor, 'project.read')
    const rows = await countProjects(database, { plan, where, filter, today })
    await recordExport(signedIn, wanted.contacts ? 'export.projects-with-contacts' : 'export.projects', {
      format: wanted.format,
      filter: filterToQuery(filter),
      ...(form ? { form: form.id } : { columns: wanted.columns }),
      rows,
    })
    const asked = { ...wanted, filter, where, today }
    return accept({
      name: `${form?.title ?? '项目'} ${today}.${wanted.format}`,
      rows,
      writeTo: (out, onRows = () => {}) =>
        form ? writeAsForm(signedIn, asked, form, out, onRows) : writeAsView(signedIn, asked, out, onRows),
    })
  })
}

interface Asked extends ExportWanted {
  readonly where: Expr
  readonly today: Day
}

async function writeAsView(
  context: ActorContext,
  { where, filter, today, columns: ids, sort = newestFirst, format, contacts }: Asked,
  out: Writable,
  onRows: (rows: number) => void,
): Promise<number> {
  const { plan, database } = context
  const columns = chosenColumns(context, ids)
  const exported = exportedColumns(plan, columns)
  const sight = contactSight(context, contacts)
  const batches = streamProjects(database, {
    plan,
    where,
    filter,
    today,
    sort,
    properties: columns.flatMap(({ id }) => (isStreamed(id) ? [id] : [])),
    fields: columns.flatMap(({ kind, field }) => (kind === 'field' && field ? [field.id] : [])),
  })
  return writeView(out, format, {
    name: '项目',
    columns: exported,
    batches: mapped(batches, onRows, (project) => {
      const shown = sight(project)
      return exported.map((column) => column.cellOf(project, shown))
    }),
  })
}

async function writeAsForm(
  context: ActorContext,
  { where, format, contacts, today, filter }: Asked,
  list: List,
  out: Writable,
  onRows: (rows: number) => void,
): Promise<number> {
  const { plan, database } = context
  const sight = contactSight(context, contacts)
  const batches = mapped(
    streamProjects(database, {
      plan,
      where,
      filter,
      today,
      sort: { by: 'reportingUnit', descending: false },
      properties: [],
      fields: [...new Set(list.columns.flatMap(({ fields }) => fields))],
    }),
    onRows,
    (project): FormRow => ({
      recordId: project.id,
      unit: project.reportingUnit,
      values: { ...project.values, ...shownContacts(context, project, sight(project)) },
    }),
  )
  const sensitive = holds(plan, context.actor, 'contact.read') ? 'shown' : 'left-out'
  if (format === 'csv') return writeView(out, format, formAsView(plan, list, batches, sensitive))
  const [unit, another] = filter.unit ?? []
  const count = await writeForm(out, {
    plan,
    list,
    unit:
      unit !== undefined && another === undefined
        ? unit
        : { reporter: officeUnit(plan)?.name ?? plan.district.name },
    periodName: '',
    day: today,
    rows: flat(batches),
    sensitive,
  })
  return count.rows
}

/** The columns asked for, or those that every list shows; what the plan does not have or one may not know of is left out. */
function chosenColumns({ plan, actor }: ActorContext, ids: readonly string[]): ProjectColumn[] {
  const known =
    ids.length === 0
      ? columnsOf(plan).filter(({ kind }) => kind !== 'field')
      : ids.flatMap((id) => columnOf(plan, id) ?? [])
  const contacts = holds(plan, actor, 'contact.read')
  return known.filter(({ sensitive }) => contacts || !sensitive)
}

function shownContacts({ plan }: ActorContext, { sensitive }: StreamedProject, sight: ContactSight): Values {
  if (sight === 'none') return {}
  if (sight === 'clear') return sensitive
  return Object.fromEntries(
    Object.entries(sensitive).flatMap(([id, value]): [string, FieldValue][] => {
      const field = fieldOf(plan, id)
      const masked = field && maskValue(field, value)
      return masked === undefined ? [] : [[id, masked]]
    }),
  )
}

async function* mapped<T>(
  batches: AsyncGenerator<readonly StreamedProject[], void, void>,
  onRows: (rows: number) => void,
  of: (project: StreamedProject) => T,
): AsyncGenerator<T[], void, void> {
  let rows = 0
  for await (const batch of batches) {
    yield batch.map(of)
    rows += batch.length
    onRows(rows)
  }
}

async function* flat<T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<T, void, void> {
  for await (const batch of batches) yield* batch
}
