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

let wanted: { readonly from: string; readonly following: readonly string[] } | undefined

/**
 * Asks that the focus go on once a cell is mended. What follows it is
 * remembered now, since the cell itself will be gone.
 */
export function wantNextFault(from: string): void {
  const keys = boxes().map((box) => box.dataset['fault'] ?? '')
  const at = keys.indexOf(from)
  wanted = { from, following: [...keys.slice(at + 1), ...keys.slice(0, Math.max(0, at))] }
}

/** For when the form as corrected is on the page: goes on, unless the cell is wrong still; at the end to what confirms. */
export function focusWantedFault(): void {
  if (!wanted) return
  const { from, following } = wanted
  wanted = undefined
  const all = boxes()
  const named = (key: string) => all.find((box) => box.dataset['fault'] === key)
  if (named(from)) return
  const next = following.map(named).find((box) => box !== undefined)
  const target = next ?? document.querySelector<HTMLElement>('[data-confirm]')
  target?.focus()
}
