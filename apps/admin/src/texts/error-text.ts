import { TRPCClientError } from '@trpc/client'
import type { ApiRefusal, StaffRouter } from '../trpc/types.ts'
import { refusalText } from './refusals.ts'

export interface ErrorText {
  readonly kind: 'refused' | 'signed-out' | 'no-permission' | 'not-found' | 'unreachable' | 'failed'
  readonly text: string
  /** Number under which the server's log has it. */
  readonly requestId?: string
}

function isCallError(error: unknown): error is TRPCClientError<StaffRouter> {
  return error instanceof TRPCClientError
}

/** The refusal inside a failed call; undefined where the server did not answer or this page broke. */
export function refusalOf(error: unknown): ApiRefusal | undefined {
  return isCallError(error) ? error.data?.refusal : undefined
}

/** Whatever went wrong, as something to show: the refusal's own sentence, or what kind of trouble it is. */
export function errorText(error: unknown): ErrorText {
  if (!isCallError(error)) return { kind: 'failed', text: '页面出了问题，请刷新后再试。' }
  const refusal = refusalOf(error)
  if (!refusal) return { kind: 'unreachable', text: '连不上服务器，请检查网络后再试。' }
  return {
    kind: kinds[refusal.code] ?? 'refused',
    text: refusalText(refusal),
    ...(error.data?.requestId ? { requestId: error.data.requestId } : {}),
  }
}

const kinds: Partial<Record<ApiRefusal['code'], ErrorText['kind']>> = {
  'not-signed-in': 'signed-out',
  'not-permitted': 'no-permission',
  'not-found': 'not-found',
  internal: 'failed',
}
