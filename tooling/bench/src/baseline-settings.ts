/** What the baseline is given by its parent: the same questions, answered under the same conditions. */
export interface BaselineSettings {
  readonly databaseUrl: string
  readonly poolSize: number
  /** The very texts and values that the server under test sends to PostgreSQL for this page. */
  readonly count: Question
  readonly page: Question
  readonly limit: number
  /** Headers of the server's answer, sent as they are. */
  readonly headers: Readonly<Record<string, string>>
}

export interface Question {
  readonly text: string
  readonly values: readonly unknown[]
}
