import { type RefObject, useLayoutEffect, useState } from 'react'
import { type RowWindow, rowWindow } from './row-window.ts'

interface Options {
  readonly box: RefObject<HTMLElement | null>
  readonly rowHeight: number
  readonly rows: number
}

/** The rows to draw while the box is scrolled and its size changes. */
export function useWindow({ box, rowHeight, rows }: Options): RowWindow {
  const [window, setWindow] = useState<RowWindow>({ from: 0, until: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => {
      // Columns that stay cost each row a layer: only while there is something that goes under them.
      element.classList.toggle('long-shifted', element.scrollLeft > 0)
      const next = rowWindow({
        scrollTop: element.scrollTop,
        height: element.clientHeight,
        rowHeight,
        rows,
      })
      setWindow((last) => (last.from === next.from && last.until === next.until ? last : next))
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, rowHeight, rows])
  return window
}
