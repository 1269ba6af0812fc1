import type { FileRefusal } from '@zhaoshang/documents'
import type { ApiRefusal } from '../refusal/refusal.ts'

/** A reader's refusal in the words of this server. */
export function ofFile(refusal: FileRefusal): ApiRefusal {
  switch (refusal.code) {
    case 'file-too-large':
      return { code: 'file-too-large', limit: refusal.limit }
    case 'file-not-a-form':
      return { code: 'file-not-a-form', is: refusal.is }
    case 'file-bomb':
      return { code: 'file-bomb' }
    case 'file-unreadable':
      return { code: 'file-unreadable' }
    case 'file-empty':
    case 'file-encrypted':
    case 'too-many-rows':
    case 'no-form-found':
      return refusal
  }
}
