import type { ComponentType } from 'react'

/** A sort of thing that waits for the office. */
export interface ReviewSection {
  readonly id: string
  readonly title: string
  readonly component: ComponentType
}
