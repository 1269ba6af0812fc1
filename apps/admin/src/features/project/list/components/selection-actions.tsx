import type { ReactNode } from 'react'
import { BulkActions } from '../../many/components/bulk-actions.tsx'
import type { Chosen } from '../api/selection.ts'

export interface SelectionActionProps {
  readonly chosen: Chosen
  /** Leaves the choice, after it was done with. */
  readonly onDone: () => void
}

/** What can be done with several projects at once; each action adds itself here. */
const actions: readonly ((props: SelectionActionProps) => ReactNode)[] = [BulkActions]

export function SelectionActions(props: SelectionActionProps) {
  return actions.map((Action) => <Action key={Action.name} {...props} />)
}
