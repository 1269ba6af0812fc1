/** Which sign separates the cells: the one that the first lines hold most evenly. */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30)
  let best = ','
  let most = 0
  for (const sign of ['\t', ',', ';', '，']) {
    const counts = lines.map((line) => line.split(sign).length - 1).toSorted((a, b) => a - b)
    const median = counts[Math.floor((counts.length - 1) / 2)] ?? 0
    if (median > most) {
      most = median
      best = sign
    }
  }
  return best
}

/** Records of a csv text (RFC 4180, quotes doubled inside quotes, line breaks allowed in them), one by one. */
export function* splitRecords(text: string, separator: string): Generator<{ line: number; cells: string[] }> {
  let record = 1
  let cells: string[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  // A quote that is never closed would swallow the rest of the file.
  while (at <= text.length) {
    let cell: string
    if (text[at] === '"') {
      const end = closingQuote(text, at)
      if (end === -1) {
        const stop = endOfCell(text, at, separator)
        cell = text.slice(at, stop)
        at = stop
      } else {
        const stop = endOfCell(text, end + 1, separator)
        cell = text.slice(at + 1, end).replaceAll('""', '"') + text.slice(end + 1, stop)
        at = stop
      }
    } else {
      const stop = endOfCell(text, at, separator)
      cell = text.slice(at, stop)
      at = stop
    }
    cells.push(cell)
    if (text[at] === separator) {
      at += 1
      continue
    }
    if (at < text.length || cells.length > 1 || cell !== '') yield { line: record, cells }
    record++
    cells = []
    if (at >= text.length) return
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
}

function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
