import { initially, instant, integer, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** A file that hangs on a record; the content lies in the file store under its sum. */
export const attachment = entity('attachment', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  /** What it hangs on: `project`, or another area's records. */
  entity: text(),
  entityId: text(),
  fileSha256: text(),
  name: text(),
  mediaType: text(),
  size: integer(),
  note: nullable(text()),
  createdBy: initially(text(), { from: 'actor' }),
  createdAt: instant(),
})
