import type { RawCell } from '../../form/form-reading.ts'
import { characterCount } from '../../text/character-count.ts'
import { cleanText, nameKey } from '../../text/clean-text.ts'
import { nearestWords } from '../../text/nearest.ts'
import type { TermIndex } from '../../vocabulary/term-index.ts'
import type { Field } from '../field.ts'
import { cellText } from './cell-text.ts'
import { fault, taken, type ReadResult } from './read.ts'

const openTextLength = 60
/** Words beside a known one that tell nothing more. */
const filler = /^(招商|引资|方式|项目|产业|行业|类型|类|业|等|为主|相关|领域|企业|地区|省|市)*$/

/**
 * A word of a vocabulary, by label or alias; 新材料（磁性材料） gives the term
 * and the detail; 浙江宁波 the term whose alias stands in it, with the whole as
 * detail. An open field keeps other words as written.
 */
export function readChoice(field: Field, raw: RawCell, terms: TermIndex): ReadResult {
  const read = cellText(raw)
  const written = cleanText(read)
  const exact = terms.find(written)
  if (exact) return taken(exact.id)

  const bracket = /^(.+?)\s*[（(【[]([^（()）]+)[）)】\]]$/.exec(written)
  const [head = written, inner] = bracket ? [bracket[1], bracket[2]?.trim()] : []
  const before = bracket ? terms.find(head) : undefined
  if (before && inner !== undefined) {
    if (field.detail !== undefined) return taken(before.id, undefined, inner)
    return field.open ? asWritten(field, read, written) : taken(before.id, 'remark-left-out')
  }

  const within = terms.findWithin(written)
  if (within) {
    if (field.detail !== undefined) return taken(within.term.id, 'matched-part', written)
    if (filler.test(nameKey(written).replace(within.matched, '')))
      return taken(within.term.id, 'matched-part')
  }
  if (field.open) return asWritten(field, read, written)
  return fault('choice-unknown', read, { nearest: nearestWords(written, terms.labels) })
}

function asWritten(field: Field, read: string, written: string): ReadResult {
  const limit = field.maxLength ?? openTextLength
  return characterCount(written) > limit
    ? fault('text-too-long', read, { limit })
    : taken(written, 'kept-as-written')
}
