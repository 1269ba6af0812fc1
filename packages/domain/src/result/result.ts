/**
 * The one way in which a function of this library says no: a refusal is a
 * value that carries the facts a screen needs, a bug throws.
 *
 * @example
 * const r = parseDay('2024-02-30')
 * if (!r.ok) r.refusal.code // 'day-impossible'
 */
export type Result<T, R extends { code: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

/**
 * Wraps a value that was accepted.
 *
 * @example accept(3) // { ok: true, value: 3 }
 */
export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/**
 * Wraps a refusal; its `code` is what texts and transport codes are looked up by.
 *
 * @example refuse({ code: 'day-impossible', read: '2024-02-30' }).ok // false
 */
export function refuse<R extends { code: string }>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal }
}

/**
 * Takes the value out, or throws: for callers to whom a refusal would be a bug.
 *
 * @example expectAccepted(parseDay('2024-02-29'), 'a constant') // '2024-02-29'; throws for '2023-02-29'
 */
export function expectAccepted<T, R extends { code: string }>(result: Result<T, R>, what: string): T {
  if (result.ok) return result.value
  throw new Error(`${what}: ${JSON.stringify(result.refusal)}`)
}
