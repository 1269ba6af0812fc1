import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { paths } from '../../paths.ts'

const KeyHelp = lazy(() => import('./key-help.tsx').then((module) => ({ default: module.KeyHelp })))

/** Where a letter after g leads. */
const places: Readonly<
  Record<string, typeof paths.today | typeof paths.projects | typeof paths.projectBoard>
> = {
  h: paths.today,
  p: paths.projects,
  b: paths.projectBoard,
}
/** The second key has to come this soon. */
const patience = 1_500

/** Keys that work on every page, as long as nobody is typing. */
export function Shortcuts() {
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  useEffect(() => {
    let went = 0
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      const place = performance.now() - went < patience ? places[event.key] : undefined
      went = 0
      if (place !== undefined) {
        event.preventDefault()
        void navigate({ to: place })
      } else if (event.key === 'g') went = performance.now()
      else if (event.key === '?') setHelp(true)
      else if (event.key === '/') {
        event.preventDefault()
        searchField()?.focus()
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [navigate])
  return (
    help && (
      <Suspense>
        <KeyHelp onClose={() => setHelp(false)} />
      </Suspense>
    )
  )
}

/** The page's own field, else the one at the head of every page. */
function searchField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-search-here]') ?? document.getElementById('shell-search')
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // In a dialog the keys are the dialog's.
  if (target.closest('[role="dialog"]')) return true
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}
