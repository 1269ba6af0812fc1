/** `2026-11-25 09:30` of a moment with the district's offset, as published dates are written. */
export function formatMoment(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ')
}
