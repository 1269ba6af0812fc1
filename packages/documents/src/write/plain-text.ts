/**
 * Text that every kind of file can hold: whole characters, one kind of line
 * break, and no control characters, which end a file for its reader. What
 * people typed is not touched by it.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '')
}
