import { createLazyRoute } from '@tanstack/react-router'
import { BoardPage } from '../features/project/board/components/board-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/board')({ component: Board })

function Board() {
  return <BoardPage query={route.useSearch()} />
}
