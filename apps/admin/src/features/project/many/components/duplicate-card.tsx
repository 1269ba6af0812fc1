import { Link } from '@tanstack/react-router'
import { dayOfInstant, stageOf, type DuplicateReason } from '@zhaoshang/domain'
import { Button } from 'antd'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { useMe } from '../../../../session/me.ts'
import type { DuplicatePair } from '../../../../trpc/types.ts'

const reasons: Readonly<Record<DuplicateReason, string>> = {
  name: '名称相同',
  similar: '名称相近',
  investor: '投资方相同',
  'credit-code': '信用代码相同',
}

interface Props {
  readonly pair: DuplicatePair
  readonly onDifferent: () => void
  readonly onSame: () => void
}

/** Two projects beside each other, and why they may be one. */
export function DuplicateCard({ pair, onDifferent, onSame }: Props) {
  const names = `${pair.earlier.name}、${pair.later.name}`
  return (
    <article className="many-pair" aria-label={names}>
      <div className="many-pair-head">
        <span className="tags">
          {pair.reasons.map((reason) => (
            <Tag key={reason} tone="alert">
              {reasons[reason]}
            </Tag>
          ))}
        </span>
        <span className="quiet">名称相似度 {pair.likeness}%</span>
        <div className="row-buttons">
          <Button onClick={onDifferent}>
            是两个项目<span className="sr-only">：{names}</span>
          </Button>
          <Button type="primary" onClick={onSame}>
            是同一个，合并<span className="sr-only">：{names}</span>
          </Button>
        </div>
      </div>
      <div className="many-sides">
        <Side title="先登记" side={pair.earlier} />
        <Side title="后登记" side={pair.later} />
      </div>
    </article>
  )
}

function Side({ title, side }: { title: string; side: DuplicatePair['later'] }) {
  const me = useMe()
  const facts: readonly (readonly [string, string | null])[] = [
    ['编号', side.number],
    ['填报单位', unitWord(me, side.reportingUnit)],
    ['首报单位', unitWord(me, side.firstReporter)],
    ['阶段', stageOf(me.plan, side.stage)?.name ?? side.stage],
    ['投资方', side.investor],
    ['信用代码', side.creditCode],
    ['总投资', side.investmentYuan === null ? null : yuanInWords(side.investmentYuan)],
    ['登记日期', dayOfInstant(side.createdAt)],
  ]
  return (
    <div role="group" className="many-side" aria-label={`${title}：${side.name}`}>
      <p className="quiet">{title}</p>
      <h3>
        <Link className="text-link" to={paths.project} params={{ project: side.id }}>
          {side.name}
        </Link>
      </h3>
      <dl>
        {facts.map(([label, text]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{text ?? '—'}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
