import { type RefObject, useEffect } from 'react'

/** A card that somebody dropped on another stage, or wants to move by its button. */
export interface CardToMove {
  readonly project: string
  readonly name: string
  /** The stage that it was dropped on. */
  readonly to?: string
}

/** What is dragged: the project, its name, from which stage. */
const carried = 'application/x-project'

/**
 * Dragging cards from column to column by pointer; the button on each card does
 * the same by keys. Cards say `data-card`, `data-name`, `data-from`, columns `data-stage`.
 */
export function useCardDrag(board: RefObject<HTMLElement | null>, onMove: (card: CardToMove) => void): void {
  useEffect(() => {
    const element = board.current
    if (!element) return undefined
    let over: HTMLElement | null = null
    const mark = (column: HTMLElement | null) => {
      over?.classList.remove('board-over')
      column?.classList.add('board-over')
      over = column
    }
    const columnOf = ({ target }: DragEvent) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-stage]') : null
    const start = ({ target, dataTransfer }: DragEvent) => {
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
      if (!card || !dataTransfer) return
      const { card: project = '', name = '', from = '' } = card.dataset
      dataTransfer.setData(carried, [project, name, from].join('\n'))
      dataTransfer.effectAllowed = 'move'
    }
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes(carried)) return
      event.preventDefault()
      mark(columnOf(event))
    }
    const drop = (event: DragEvent) => {
      mark(null)
      const [project = '', name = '', from = ''] = event.dataTransfer?.getData(carried).split('\n') ?? []
      const to = columnOf(event)?.dataset['stage']
      if (project === '' || to === undefined || to === from) return
      event.preventDefault()
      onMove({ project, name, to })
    }
    const end = () => mark(null)
    element.addEventListener('dragstart', start)
    element.addEventListener('dragover', hover)
    element.addEventListener('drop', drop)
    element.addEventListener('dragend', end)
    return () => {
      element.removeEventListener('dragstart', start)
      element.removeEventListener('dragover', hover)
      element.removeEventListener('drop', drop)
      element.removeEventListener('dragend', end)
    }
  }, [board, onMove])
}
