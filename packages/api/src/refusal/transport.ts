import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import type { RefusalCode } from './refusal.ts'

/** The one place where a refusal gets its transport code and HTTP status. */
export const transportOf = {
  'not-signed-in': { trpc: 'UNAUTHORIZED', http: 401 },
  'not-permitted': { trpc: 'FORBIDDEN', http: 403 },
  'not-found': { trpc: 'NOT_FOUND', http: 404 },
  stale: { trpc: 'CONFLICT', http: 409 },
  'return-phase': { trpc: 'PRECONDITION_FAILED', http: 412 },
  'return-not-open': { trpc: 'PRECONDITION_FAILED', http: 412 },
  'reason-missing': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'return-incomplete': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'fields-invalid': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'text-too-long': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'intake-has-faults': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'intake-closed': { trpc: 'PRECONDITION_FAILED', http: 412 },
  'list-unknown': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'file-too-large': { trpc: 'PAYLOAD_TOO_LARGE', http: 413 },
  'file-missing': { trpc: 'BAD_REQUEST', http: 400 },
  'file-empty': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'file-not-a-form': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'file-encrypted': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'file-bomb': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'file-unreadable': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'no-form-found': { trpc: 'UNPROCESSABLE_CONTENT', http: 422 },
  'input-invalid': { trpc: 'BAD_REQUEST', http: 400 },
  'too-many-requests': { trpc: 'TOO_MANY_REQUESTS', http: 429 },
  internal: { trpc: 'INTERNAL_SERVER_ERROR', http: 500 },
} as const satisfies Record<RefusalCode, { trpc: TRPC_ERROR_CODE_KEY; http: number }>
