import type { Language } from '@zhaoshang/domain'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type Texts = typeof zh

/** Words of the site by language; a key that a language lacks does not compile. */
export const texts: Readonly<Record<Language, Texts>> = { zh, en }
