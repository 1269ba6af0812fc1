/** Every box for a wrong cell on the page, from top to bottom. */
function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-fault]')]
}

/** To the next wrong cell or the one before; from outside, to the first. */
export function focusFault(step: 1 | -1): boolean {
  const all = boxes()
  const at = all.findIndex((box) => box === document.activeElement)
  const next = at < 0 ? all[0] : all[(at + step + all.length) % all.length]
  next?.focus()
  return next !== undefined
}

/**
 * Remembers what follows a cell, since the cell itself is gone once it is
 * mended; the answer goes there, or to the button that confirms when nothing
 * is left to mend.
 */
export function rememberNextFault(from: string): () => void {
  const keys = boxes().map((box) => box.dataset['fault'] ?? '')
  const at = keys.indexOf(from)
  const following = [...keys.slice(at + 1), ...keys.slice(0, Math.max(0, at))]
  return () =>
    requestAnimationFrame(() => {
      const all = boxes()
      const next = following
        .map((key) => all.find((box) => box.dataset['fault'] === key))
        .find((box) => box !== undefined)
      const target = next ?? document.querySelector<HTMLElement>('[data-confirm]')
      target?.focus()
    })
}
