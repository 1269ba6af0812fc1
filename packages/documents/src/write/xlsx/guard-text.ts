/**
 * A workbook's text cells are never formulas, whatever they begin with. But
 * somebody saves the sheet as csv, the next one opens that, and `=…` runs. So
 * text that begins like a formula gets an apostrophe before it; a plain number,
 * a phone number and a stroke are harmless and stay as they are. The reader
 * takes the apostrophe off again.
 *
 * @example guardText('=HYPERLINK("…")') // `'=HYPERLINK("…")`
 * @example guardText('-') // '-'
 */
export function guardText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !harmless.test(text) ? `'${text}` : text
}

const harmless = /^([+-]?[\d ,.()-]*|-+)$/

/** The inverse of {@link guardText}. */
export function unguardText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
