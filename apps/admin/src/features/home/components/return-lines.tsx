import { ReturnLink } from '../../../components/return-link.tsx'
import { StateTags } from '../../../components/tag.tsx'
import { useNow } from '../../../time/business-clock.ts'
import { dueInWords, instantInWords } from '../../../time/words.ts'
import type { ObligationView } from '../../../trpc/types.ts'
import './return-lines.css'

interface Props {
  readonly returns: readonly ObligationView[]
  /** What a line says under the name: when it is due, why it came back, who sent it. */
  readonly about: 'due' | 'reason' | 'sender'
}

export function ReturnLines({ returns, about }: Props) {
  return (
    <ul className="lines">
      {returns.map((each) => (
        <li key={each.key} className="line">
          <div className="line-words">
            <p className="line-name">
              <ReturnLink returnKey={each.key}>
                {about === 'sender' && `${each.unitName} · `}
                {each.periodName} {each.cycleName}
              </ReturnLink>
            </p>
            <About view={each} about={about} />
          </div>
          <StateTags phase={each.phase} timing={each.timing} />
          <ReturnLink returnKey={each.key} className="line-go">
            {doing(each, about)}
            <span className="sr-only">
              {each.unitName}
              {each.periodName}
              {each.cycleName}
            </span>
          </ReturnLink>
        </li>
      ))}
    </ul>
  )
}

function About({ view, about }: { view: ObligationView; about: Props['about'] }) {
  const now = useNow()
  if (about === 'reason') {
    return (
      <>
        {view.reason && <p className="line-reason">退回原因：{view.reason}</p>}
        <p className="line-about">{dueInWords(view.dueAt, now)}</p>
      </>
    )
  }
  if (about === 'sender') {
    return (
      <p className="line-about">
        {view.handedInBy && `${view.handedInBy} 报送`}
        {view.receivedAt && `，${instantInWords(view.receivedAt, now)} 到达`}
        {!view.receivedAt && `${view.handedInBy ? '，' : ''}${dueInWords(view.dueAt, now)}`}
      </p>
    )
  }
  return (
    <p className={view.timing === 'overdue' ? 'line-about line-late' : 'line-about'}>
      {dueInWords(view.dueAt, now)}
    </p>
  )
}

function doing({ phase }: ObligationView, about: Props['about']): string {
  if (about === 'sender') return '去处理'
  if (about === 'reason') return '去修改'
  return phase === null ? '去填报' : phase === 'draft' ? '接着填' : '查看'
}
