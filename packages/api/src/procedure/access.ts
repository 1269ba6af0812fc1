import type { PolicyName } from '@zhaoshang/domain'

/** What a procedure declares about who may call it; a procedure without it fails the test of the routers. */
export interface Access {
  readonly access: PolicyName | 'signed-in' | 'at-the-door' | 'public'
}
