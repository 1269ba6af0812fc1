import { z } from 'zod'
import { cleanText } from '../text/clean-text.ts'

/** Sign-in name: small letters, digits, Chinese characters, and `. _ -` between them. */
const pattern = /^[a-z\d\p{Script=Han}]([a-z\d\p{Script=Han}._-]*[a-z\d\p{Script=Han}])?$/u

/** A username as it is kept: 2 to 60 characters, without capitals. */
export const usernameSchema = z.string().min(2).max(60).regex(pattern)

/**
 * A username as somebody typed it, as it is kept; undefined where it is none.
 *
 * @example readUsername(' Zhang.San ') // 'zhang.san'
 * readUsername('张 三') // undefined: a space is none of its characters
 */
export function readUsername(text: string): string | undefined {
  const read = usernameSchema.safeParse(cleanText(text).normalize('NFKC').toLowerCase())
  return read.success ? read.data : undefined
}

/**
 * The first free name among `stem`, `stem2`, `stem3`…; what is given to
 * somebody counts as taken for the next.
 *
 * @example freeUsername('zhangwei', new Set(['zhangwei'])) // 'zhangwei2'
 */
export function freeUsername(stem: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? stem : `${stem}${n}`
    if (!taken.has(name)) return name
  }
}
