/** A number without exponent: the format allows one, people's other tools do not. */
export function decimalText(number: number): string {
  const text = String(number)
  return text.includes('e') ? number.toFixed(10).replace(/\.?0+$/, '') : text
}
