import type { StageCount } from '@zhaoshang/domain'
import { useTexts } from '../use-site.ts'
import { barHeight, funnelBars, funnelHeight, slope, width } from './funnel-shape.ts'

/** Projects by stage as a drawing; the table beside it says the same, so the drawing is one image to a screen reader. */
export function Funnel({ stages }: { stages: readonly (StageCount & { label: string })[] }) {
  const texts = useTexts().home
  const bars = funnelBars(stages.map(({ count }) => count))
  return (
    <svg
      className="funnel"
      viewBox={`0 0 ${width} ${funnelHeight(stages.length)}`}
      role="img"
      aria-label={texts.funnel}
    >
      {bars.map((bar, position) => {
        const next = bars[position + 1]
        return (
          next && <polygon key={stages[position]?.stage} className="funnel-slope" points={slope(bar, next)} />
        )
      })}
      {bars.map((bar, position) => {
        const stage = stages[position]
        if (!stage) return null
        return (
          <g key={stage.stage}>
            <rect className="funnel-bar" x={bar.x} y={bar.y} width={bar.width} height={barHeight} rx={3} />
            <text className="funnel-name" x={0} y={bar.y + barHeight / 2}>
              {stage.label}
            </text>
            <text className="funnel-count" x={bar.x + bar.width / 2} y={bar.y + barHeight / 2}>
              {stage.count}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
