import { importSessionsOf, registerImportsOf, type Row } from '@zhaoshang/db'
import { unitOf } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import type { IntakeView } from './intake-view.ts'
import { correctionsOf, listsOf, previewOf, type LoadedIntake } from './load-intake.ts'
import { maskStored } from './mask-stored.ts'

/** Rows of a preview that come with it; `intake.rows` has the others. */
const firstRows = 200

export async function intakeViewOf(
  context: ActorContext,
  { session, found, list }: LoadedIntake,
): Promise<IntakeView> {
  const { plan, database } = context
  const { reading, unit } = session
  const preview = list && (await previewOf(database, context, session, list)).preview
  const heads = found
    ? await importSessionsOf(database, found.obligation.key)
    : await registerImportsOf(database, unit, session.fileSha256)
  const siblings = heads.filter((head) => isSibling(head, session))
  return {
    id: session.id,
    key: found?.obligation.key ?? null,
    unit,
    state: session.state,
    version: session.version,
    fileName: session.fileName,
    sheet: reading.sheet,
    sheets: siblings.map(({ id, sheet, hiddenSheet, list: of }) => ({
      id,
      sheet,
      hidden: hiddenSheet,
      list: of,
    })),
    list: list?.id ?? null,
    listCandidates: listsOf(context, found).map(({ id, title }) => ({ id, title })),
    ...(reading.period !== undefined && { period: reading.period }),
    periodDiffers: found !== null && periodDiffers(reading.period, found.obligation.period),
    ...(reading.unit !== undefined && {
      unitRead: reading.unit,
      unitReadName: unitOf(plan, reading.unit)?.name ?? reading.unit,
    }),
    unitDiffers: reading.unit !== undefined && reading.unit !== unit,
    preview: preview && { ...preview, rows: maskStored(plan, preview.rows.slice(0, firstRows)) },
    rowTotal: preview ? preview.rows.length : reading.rows.length,
    corrections: correctionsOf(session),
    notes: reading.notes.map(({ text }) => text),
    totalsOff: preview?.totalsOff ?? [],
  }
}

/** Forms of one file that came in together. */
function isSibling(
  head: Pick<Row<'importSession'>, 'fileSha256' | 'createdAt'>,
  session: Row<'importSession'>,
): boolean {
  return head.fileSha256 === session.fileSha256 && head.createdAt === session.createdAt
}

/** A month in a form of the week says nothing against the week. */
function periodDiffers(read: string | undefined, owed: string): boolean {
  return read !== undefined && /^\d{4}-\d{2}$/.test(owed) && read !== owed
}
