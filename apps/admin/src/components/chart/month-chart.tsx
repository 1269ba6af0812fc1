import { useIsPhone } from '../use-is-phone.ts'
import { steps } from './scale.ts'
import './chart.css'

export interface ChartMonth {
  readonly key: string
  /** Under the bar: 3月. */
  readonly label: string
  readonly bar: number
  /** Of the line over the bars; absent: the line ends before. */
  readonly line?: number
}

interface Props {
  /** What it shows, in a sentence, for those who cannot see it; the figures stand in a table beside. */
  readonly label: string
  readonly months: readonly ChartMonth[]
  /** A dashed line across: what was planned. */
  readonly aim?: { readonly value: number; readonly label: string } | undefined
  readonly format: (value: number) => string
  /** Its figures count something. */
  readonly isCount?: boolean
}

const height = 200
const top = 22
const bottom = 24
const left = 64

/** Bars by month with a line over them. */
export function MonthChart({ label, months, aim, format, isCount = false }: Props) {
  const isPhone = useIsPhone()
  const width = isPhone ? 360 : 720
  const largest = Math.max(aim?.value ?? 0, ...months.map(({ bar, line }) => Math.max(bar, line ?? 0)))
  const lines = steps(largest, isCount)
  const maximum = lines.at(-1) ?? 1
  const floor = height - bottom
  const y = (value: number): number => floor - (Math.max(0, value) / maximum) * (floor - top)
  const slot = (width - left - 8) / Math.max(1, months.length)
  const middle = (i: number): number => left + slot * (i + 0.5)
  const points = months.flatMap(({ line }, i) => (line === undefined ? [] : [`${middle(i)},${y(line)}`]))
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, ...lines].map((value) => (
        <g key={value}>
          <line className="chart-grid" x1={left} x2={width - 8} y1={y(value)} y2={y(value)} />
          <text className="chart-word" x={left - 6} y={y(value) + 4} textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {months.map(({ key, label: word, bar }, i) => (
        <g key={key}>
          {bar !== 0 && (
            <rect
              className={bar < 0 ? 'chart-bar chart-bar-below' : 'chart-bar'}
              x={middle(i) - slot * 0.3}
              width={slot * 0.6}
              y={bar < 0 ? floor - 3 : y(bar)}
              height={bar < 0 ? 3 : Math.max(1, floor - y(bar))}
            >
              <title>{`${word} ${format(bar)}`}</title>
            </rect>
          )}
          <text className="chart-word" x={middle(i)} y={height - 6} textAnchor="middle">
            {isPhone ? word.replace('月', '') : word}
          </text>
        </g>
      ))}
      {points.length > 1 && <polyline className="chart-line" points={points.join(' ')} />}
      {months.map(
        ({ key, label: word, line }, i) =>
          line !== undefined && (
            <circle key={key} className="chart-dot" cx={middle(i)} cy={y(line)} r={3}>
              <title>{`${word} ${format(line)}`}</title>
            </circle>
          ),
      )}
      {aim && (
        <g>
          <line className="chart-aim" x1={left} x2={width - 8} y1={y(aim.value)} y2={y(aim.value)} />
          <text className="chart-word chart-aim-word" x={width - 10} y={y(aim.value) - 5} textAnchor="end">
            {aim.label}
          </text>
        </g>
      )}
    </svg>
  )
}
