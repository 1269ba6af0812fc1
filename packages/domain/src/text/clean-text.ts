/**
 * What people paste, made harmless and comparable without losing a word:
 * Unicode NFC, control, zero-width and direction-changing characters, invisible
 * tags and halves of characters removed,
 * runs of blanks folded, ends trimmed. Script and formula text stays as the
 * plain text it is; nobody executes it.
 *
 * @param multiline keep line breaks (long texts); otherwise they become one blank.
 * @example cleanText('  邦均\u200b镇 ') // '东关镇'
 */
export function cleanText(text: string, multiline = false): string {
  const visible = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // Cc but \t\n, zero-width, bidi controls, fillers that show nothing, BOM, tags, lone surrogates
    .replace(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}]/gu,
      '',
    )
    .replace(/[\t\u00A0\u2000-\u200A\u3000]/g, ' ')
  return multiline
    ? visible
        .replace(/ *\n */g, '\n')
        .replace(/ {2,}/g, ' ')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : visible.replace(/[\s]+/g, ' ').trim()
}

/**
 * The key by which two spellings of a name are one: full-width and half-width
 * forms, brackets, blanks and letter case do not tell projects apart.
 *
 * @example nameKey('工业机器人 （二期）') === nameKey('工业机器人(二期)')
 */
export function nameKey(name: string): string {
  return cleanText(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’《》〈〉「」『』【】·・•,，。.、;；:：\-—_]/g, '')
}
