/** What is against a split; `left` of the whole that no part has, negative where the parts have more. */
export type SplitFault =
  | { readonly code: 'split-differs'; readonly left: number }
  | { readonly code: 'split-negative' }

/**
 * Whether parts make up the whole: quarters of a year, sub-units of a unit.
 *
 * @example splitFaults(10, [4, 4]) // [{ code: 'split-differs', left: 2 }]
 */
export function splitFaults(whole: number, parts: readonly number[]): SplitFault[] {
  const faults: SplitFault[] = []
  if (parts.some((part) => part < 0)) faults.push({ code: 'split-negative' })
  const left = whole - parts.reduce((sum, part) => sum + part, 0)
  if (left !== 0) faults.push({ code: 'split-differs', left })
  return faults
}

/**
 * Even parts that make up the whole, the remainder in the last ones: what a split begins with.
 *
 * @example evenParts(10, 4) // [2, 2, 3, 3]
 */
export function evenParts(whole: number, parts: number): number[] {
  const least = Math.floor(whole / parts)
  const more = whole - least * parts
  return Array.from({ length: parts }, (_, i) => least + (i >= parts - more ? 1 : 0))
}
