import { accept, listOf, type FormReading, type Preview, type Result } from '@zhaoshang/domain'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { previewOf } from './load-intake.ts'
import { readUpload } from './read-upload.ts'
import type { ReceivedFile } from './receive-file.ts'
import type { UploadTarget } from './upload-allowed.ts'

/** A form of a file held against the register without anything being kept. */
export interface FormPreview {
  readonly sheet: string
  readonly list: string | null
  readonly title: string | null
  /** Null while the form could not be told. */
  readonly preview: Preview | null
}

/** What a file would do to the unit's register. */
export async function previewForms(
  { context, unit, list: wanted }: UploadTarget,
  file: ReceivedFile,
): Promise<Result<FormPreview[], ApiRefusal>> {
  const { plan, database } = context
  const read = await readUpload(file, { plan, unit, list: wanted })
  if (!read.ok) return read
  const previewed = async (reading: FormReading): Promise<FormPreview> => {
    const list = reading.list === null ? undefined : listOf(plan, reading.list)
    const form = {
      unit,
      fileSha256: file.sha256,
      reading,
      mapping: {},
      edits: {},
      leftOut: [],
    }
    const preview = list ? (await previewOf(database, context, form, list)).preview : null
    return { sheet: reading.sheet, list: list?.id ?? null, title: list?.title ?? null, preview }
  }
  return accept(await Promise.all(read.value.map(previewed)))
}
