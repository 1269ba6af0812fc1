/** Something that a person can do something about: one sentence, and the way out. Anything else is a bug and shows its stack. */
export class Failure extends Error {
  readonly wayOut: string
  constructor(sentence: string, wayOut: string) {
    super(sentence)
    this.name = 'Failure'
    this.wayOut = wayOut
  }
}
