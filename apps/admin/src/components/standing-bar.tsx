import { figureText, type Indicator } from '@zhaoshang/domain'
import type { TargetStanding } from '../trpc/types.ts'
import './standing-bar.css'

interface Props {
  readonly indicator: Pick<Indicator, 'unit' | 'decimals'>
  readonly standing: TargetStanding
}

/** How a target stands: the part done, with a mark where time has come to; said in words beside it. */
export function StandingBar({ indicator, standing }: Props) {
  const { percent, elapsedPercent, state } = standing
  return (
    <div className={`standing standing-${state}`}>
      <div className="standing-bar" aria-hidden="true">
        <span className="standing-done" style={{ width: `${Math.min(100, percent)}%` }} />
        <span className="standing-time" style={{ insetInlineStart: `${elapsedPercent}%` }} />
      </div>
      <p className="standing-words">{standingText(indicator, standing)}</p>
    </div>
  )
}

/** The same in one sentence. */
function standingText(indicator: Props['indicator'], standing: TargetStanding): string {
  const { target, done, percent, elapsedPercent, gap, state } = standing
  const figure = (value: number) => `${figureText(indicator, value)} ${indicator.unit}`
  const ends = {
    reached: '已达到全年目标',
    'on-time': gap === 0 ? '与进度持平' : `超进度 ${figure(gap)}`,
    behind: `落后 ${figure(Math.abs(gap))}`,
  }
  return `${figure(done)} / ${figure(target)}，完成 ${percent}%，应完成 ${elapsedPercent}%，${ends[state]}`
}
