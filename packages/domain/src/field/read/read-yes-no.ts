import type { RawCell } from '../../form/form-reading.ts'
import { cellText, plainForm } from './cell-text.ts'
import { fault, taken, type ReadResult } from './read.ts'

const yes = /^(是|有|对|√|✓|✔|☑|y|yes|true|1|已.*)$/i
const no = /^(否|不|无|没有|不是|×|✗|✘|x|n|no|false|0|未.*|暂未.*|尚未.*|没.*)$/i

/** 是/否, 有/无, √/×, 已入统/未入统. */
export function readYesNo(raw: RawCell): ReadResult {
  const read = cellText(raw)
  const plain = plainForm(read).replace(/\s/g, '')
  if (yes.test(plain)) return taken(true)
  if (no.test(plain)) return taken(false)
  return fault('yes-no-unreadable', read)
}
