import { useSyncExternalStore } from 'react'

/** The same width at which tables become cards in the style sheets. */
const narrow = matchMedia('(max-width: 640px)')

function subscribe(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange)
  return () => narrow.removeEventListener('change', onChange)
}

/** Whether the page is as narrow as a phone. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}
