import type { WriteRefusal } from '@zhaoshang/db'
import type { Result } from '@zhaoshang/domain'
import type { ApiRefusal } from './refusal.ts'
import { Refused } from './refused.ts'

/** What a write gave, or its refusal in the words of this server. */
export function written<T>(result: Result<T, WriteRefusal | ApiRefusal>): T {
  if (result.ok) return result.value
  throw new Refused(ofWrite(result.refusal))
}

export function ofWrite(refusal: WriteRefusal | ApiRefusal): ApiRefusal {
  switch (refusal.code) {
    case 'stale':
      return { code: 'stale', version: 'actual' in refusal ? refusal.actual : refusal.version }
    case 'gone':
      return { code: 'not-found', what: refusal.entity }
    // Somebody was quicker with the same row: what was read is not what stands there now.
    case 'exists':
    case 'linked':
      return { code: 'stale' }
    default:
      return refusal
  }
}
