import type { RawCell } from '@zhaoshang/domain'

/** A cell as words, for telling what kind of row it stands in. */
export function cellText(cell: RawCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
    case 'error':
      return cell.text.trim()
    case 'number':
      return String(cell.number)
    case 'date':
      return cell.date
    case 'boolean':
      return cell.value ? '是' : '否'
    default:
      return ''
  }
}

/** A number, or digits that a text table holds in its place. */
export function isNumeric(cell: RawCell | undefined): boolean {
  return cell?.kind === 'number' || (cell?.kind === 'text' && /^\s*[-+]?[\d,，]+(\.\d+)?\s*$/.test(cell.text))
}
