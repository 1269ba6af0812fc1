import { figureText, type Indicator, readFigure } from '@zhaoshang/domain'

interface Share {
  readonly name: string
  readonly figure: number
}

/** Parts of a target as lines: 名称 | 数. */
export function shareLines(indicator: Indicator, shares: readonly Share[]): string {
  return shares.map(({ name, figure }) => `${name} | ${figureText(indicator, figure)}`).join('\n')
}

/** The parts in such lines, or the number of the first line that is none. */
export function readShares(indicator: Pick<Indicator, 'decimals'>, text: string): Share[] | number {
  const shares: Share[] = []
  const lines = text.split('\n').map((line) => line.trim())
  for (const [i, line] of lines.entries()) {
    if (line === '') continue
    const [name = '', typed = '', ...more] = line.split(/[|｜]/).map((part) => part.trim())
    const figure = readFigure(indicator, typed)
    if (name === '' || figure === undefined || more.length > 0) return i + 1
    shares.push({ name, figure })
  }
  return shares
}
