import { Navigate } from '@tanstack/react-router'
import { paths } from '../../../../paths.ts'
import type { CardToMove } from '../api/use-card-drag.ts'

/** Moving is done on the project's own page, where everything that is missing can be provided. */
export function MoveCard({ card }: { card: CardToMove }) {
  return <Navigate to={paths.project} params={{ project: card.project }} hash="moves" />
}
