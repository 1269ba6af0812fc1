import { plainText } from '../plain-text.ts'

/**
 * Text for markup: what XML cannot hold is dropped, what the format would take
 * for an escape (`_x0041_`) is escaped itself.
 */
export function escapeXml(text: string): string {
  return plainText(text)
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
