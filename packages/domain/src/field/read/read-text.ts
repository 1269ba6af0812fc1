import type { RawCell } from '../../form/form-reading.ts'
import { characterCount } from '../../text/character-count.ts'
import { cleanText } from '../../text/clean-text.ts'
import type { Field } from '../field.ts'
import { cellText } from './cell-text.ts'
import { fault, taken, type ReadResult } from './read.ts'

/** Text as it is, cleaned; length counts characters as people do, not bytes or halves of them. */
export function readText(field: Field, raw: RawCell): ReadResult {
  const read = cellText(raw)
  const text = cleanText(read, field.type === 'long-text')
  if (text === '') return taken(null)
  // A stroke through the cell says that there is nothing to say.
  if (/^[/／\\—–－-]+$/.test(text)) return taken(null, 'taken-as-empty')
  if (field.maxLength !== undefined && characterCount(text) > field.maxLength)
    return fault('text-too-long', read, { limit: field.maxLength })
  return taken(text)
}
