/**
 * Scores by the efficacy coefficient: 60 + 40 × (value − min) / (max − min),
 * rounded half up to two decimals. When all values are equal everyone gets 100;
 * no values give no scores.
 *
 * @example efficacyScores([10, 20, 30]) // [60, 80, 100]
 * @example efficacyScores([5, 5]) // [100, 100]
 */
export function efficacyScores(values: readonly number[]): number[] {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  if (highest === lowest) return values.map(() => 100)
  return values.map(
    (value) => Math.round((60 + (40 * (value - lowest)) / (highest - lowest) + Number.EPSILON) * 100) / 100,
  )
}
