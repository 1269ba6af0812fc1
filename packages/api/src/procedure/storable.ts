/**
 * Whether every text in a value can be stored: the database keeps no NUL and no
 * half of a surrogate pair, which no keyboard makes and no form holds.
 */
export function isStorable(value: unknown): boolean {
  // A list of what is still to be looked at, since what was sent may be deeper than the stack.
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') {
      if (next.includes('\0') || !next.isWellFormed()) return false
    } else if (typeof next === 'object' && next !== null) {
      for (const [name, inner] of Object.entries(next)) open.push(name, inner)
    }
  }
  return true
}
