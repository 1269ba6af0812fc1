/** Round steps up to a maximum, for the lines of a chart: at most four of them, none for nothing; of what is counted only whole ones. */
export function steps(maximum: number, isCount = false): number[] {
  if (maximum <= 0) return []
  if (isCount && maximum <= 4) return Array.from({ length: Math.ceil(maximum) }, (_, i) => i + 1)
  const size = 10 ** Math.floor(Math.log10(maximum))
  const step =
    [0.2, 0.25, 0.5, 1, 2, 2.5]
      .map((part) => part * size)
      .find((one) => maximum / one <= 4 && (!isCount || Number.isInteger(one))) ??
    (isCount ? Math.ceil(size * 2.5) : size * 2.5)
  const count = Math.ceil(maximum / step - 1e-9)
  return Array.from({ length: count }, (_, i) => step * (i + 1))
}
