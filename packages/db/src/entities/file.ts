import { initially, instant, integer, text } from './column.ts'
import { entity } from './entity.ts'

/** A stored file; its content lies in the file store under its sum. */
export const file = entity('file', ['sha256'], {
  sha256: text(),
  name: text(),
  mediaType: text(),
  size: integer(),
  createdBy: initially(text(), { from: 'actor' }),
  createdAt: instant(),
})
