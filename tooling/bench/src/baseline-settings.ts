/** What the baseline is given by its parent: questions to ask, answered under the same conditions. */
export interface BaselineSettings {
  readonly databaseUrl: string
  readonly poolSize: number
  /** Asked all at once for every request; the server's own, or those that a plain program would ask. */
  readonly questions: readonly Question[]
  /**
   * What is sent: `page`, a page made of the rows of the last question; `rows`,
   * the rows of all of them; `given`, the server's own answer, turned into text anew each time.
   */
  readonly answer: 'page' | 'rows' | { readonly given: unknown }
  /** Of a page: rows on it, and what each row of it shows in which order. */
  readonly limit: number
  readonly shows: readonly string[]
  /** Headers of the server's answer, sent as they are. */
  readonly headers: Readonly<Record<string, string>>
}

export interface Question {
  readonly text: string
  readonly values: readonly unknown[]
}
