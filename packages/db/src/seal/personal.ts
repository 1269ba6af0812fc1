/** A value on its way into the change record that names a person: sealed with the person's key before it is written. */
export class Personal {
  /** Whose key: `person/…`, or the record whose contacts it holds. */
  readonly subject: string
  readonly value: unknown
  constructor(subject: string, value: unknown) {
    this.subject = subject
    this.value = value
  }
}

/** How a sealed value stands in the change record. */
export interface Sealed {
  readonly sealed: string
  readonly subject: string
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'sealed' in value && 'subject' in value
}

/** Every value of this kind in a row's properties. */
export function personalIn(rows: Iterable<Readonly<Record<string, unknown>> | null>): Personal[] {
  const found: Personal[] = []
  for (const row of rows)
    for (const value of Object.values(row ?? {})) if (value instanceof Personal) found.push(value)
  return found
}
