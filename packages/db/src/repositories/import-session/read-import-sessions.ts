import type { Queryable } from '../../database/database.ts'
import { importSession } from '../../entities/import-session.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

/** An import without what was read, which may be megabytes. */
export type ImportHead = Pick<
  Row<'importSession'>,
  | 'id'
  | 'obligationKey'
  | 'unit'
  | 'list'
  | 'fileSha256'
  | 'fileName'
  | 'state'
  | 'version'
  | 'createdBy'
  | 'createdAt'
  | 'updatedAt'
> & { readonly sheet: string; readonly hiddenSheet: boolean }

const heads = `
  select id, obligation_key as "obligationKey", unit, list, file_sha256 as "fileSha256", file_name as "fileName", state, version,
         created_by as "createdBy", created_at as "createdAt", updated_at as "updatedAt",
         reading ->> 'sheet' as sheet, (reading ->> 'hiddenSheet')::boolean as "hiddenSheet"
  from import_session`

export async function getImportSession(q: Queryable, id: string): Promise<Row<'importSession'> | null> {
  const [found] = await q.query<Row<'importSession'>>(
    `select ${selectList(importSession)} from import_session where id = $1`,
    [id],
  )
  return found ?? null
}

/** Imports of a return, newest first; forms of one file keep the order of its sheets. */
export function importSessionsOf(q: Queryable, obligationKey: string): Promise<ImportHead[]> {
  return q.query<ImportHead>(`${heads} where obligation_key = $1 order by created_at desc, id`, [
    obligationKey,
  ])
}

/** Imports of a file into a unit's register outside of any return, newest first. */
export function registerImportsOf(q: Queryable, unit: string, fileSha256: string): Promise<ImportHead[]> {
  return q.query<ImportHead>(
    `${heads} where obligation_key is null and file_sha256 = $2 and unit = $1 order by created_at desc, id`,
    [unit, fileSha256],
  )
}

/** The newest applied import of the very same form by the same unit; null when this is its first time. */
export async function appliedBefore(
  q: Queryable,
  form: { unit: string; list: string; fileSha256: string; sheet: string },
): Promise<Row<'importSession'> | null> {
  const [found] = await q.query<Row<'importSession'>>(
    `select ${selectList(importSession)} from import_session
     where file_sha256 = $1 and unit = $2 and list = $3 and reading ->> 'sheet' = $4 and state = 'applied'
     order by updated_at desc, id desc limit 1`,
    [form.fileSha256, form.unit, form.list, form.sheet],
  )
  return found ?? null
}
