import { z } from 'zod'

/** Languages that something can be published in. Chinese is always there, English where it is complete. */
export const languageSchema = z.enum(['zh', 'en'])
export type Language = z.infer<typeof languageSchema>

/**
 * One content per language; a language that is missing is not half translated, it is absent.
 *
 * @example inLanguages(z.string()).safeParse({ en: 'only English' }).success // false: Chinese is complete
 */
export function inLanguages<T extends z.ZodType>(content: T) {
  return z.strictObject({ zh: content, en: content.optional() })
}

/** Content by language, as {@link inLanguages} reads it. */
export interface InLanguages<T> {
  readonly zh: T
  readonly en?: T | undefined
}

/**
 * The content in the language asked for; absent where it was not published in it.
 *
 * @example inLanguage({ zh: '中文' }, 'en') // undefined: not published in English
 */
export function inLanguage<T>(content: InLanguages<T>, language: Language): T | undefined {
  return content[language]
}
