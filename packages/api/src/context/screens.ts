import type { CapabilityId } from '@zhaoshang/domain'

/** Where a capability is served, and what of it is still missing. */
export interface Screen {
  readonly side: 'console' | 'portal'
  readonly path: string
  /** What the screen does not do yet; absent: it serves the capability whole. */
  readonly missing?: string
}

/** Screens by capability: the host of the apps knows them, procedures tell of them. */
export type Screens = Partial<Record<CapabilityId, Screen>>
