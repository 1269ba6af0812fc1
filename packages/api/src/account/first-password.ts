import { randomInt } from 'node:crypto'

/** Nothing that looks like something else on paper: no 0 and O, no 1, l and I. */
const letters = 'abcdefghjkmnpqrstuvwxyz'
const capitals = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const digits = '23456789'

/**
 * A password to be read from paper and typed once: three groups of four with
 * letters, capitals and digits, some 65 bits.
 */
export function firstPassword(): string {
  const any = letters + capitals + digits
  const characters = [
    pick(capitals),
    pick(letters),
    pick(digits),
    ...Array.from({ length: 9 }, () => pick(any)),
  ]
  // Every place is as likely for every kind.
  for (let i = characters.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    const moved = characters[i] ?? ''
    characters[i] = characters[j] ?? ''
    characters[j] = moved
  }
  return [0, 4, 8].map((start) => characters.slice(start, start + 4).join('')).join('-')
}

function pick(from: string): string {
  return from.charAt(randomInt(from.length))
}
