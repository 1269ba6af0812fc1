import { Link } from '@tanstack/react-router'
import { dayOfInstant } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { unitWord } from '../../../components/form/unit-choices.ts'
import { Tag } from '../../../components/tag.tsx'
import { paths } from '../../../paths.ts'
import { useMe } from '../../../session/me.ts'
import type { Tone } from '../../../texts/returns.ts'
import { useNow } from '../../../time/business-clock.ts'
import type { Lead } from '../../../trpc/types.ts'
import { AcceptLead } from './accept-lead.tsx'
import { DeclineLead } from './decline-lead.tsx'
import { MergeLead } from './merge-lead.tsx'

const states: Readonly<Record<Lead['state'], { word: string; tone: Tone }>> = {
  new: { word: '待研判', tone: 'main' },
  accepted: { word: '已采纳', tone: 'done' },
  merged: { word: '并入现有项目', tone: 'done' },
  declined: { word: '未采纳', tone: 'quiet' },
}

/** One lead: what was said, by whom, and what became of it. */
export function LeadCard({ lead }: { lead: Lead }) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const [open, setOpen] = useState<'accept' | 'merge' | 'decline'>()
  const close = () => setOpen(undefined)
  const channel = me.plan.channels.find(({ id }) => id === lead.channel)?.label
  const { word, tone } = states[lead.state]
  return (
    <article className="lead" aria-label={lead.title}>
      <div className="lead-head">
        <h2>{lead.title}</h2>
        <span className="tags">
          <Tag tone={tone}>{word}</Tag>
          {lead.state === 'new' && lead.dueDay < today && <Tag tone="alert">已超时限</Tag>}
        </span>
      </div>
      <p className="quiet">
        {unitWord(me, lead.senderUnit)} {lead.senderName} {dayOfInstant(lead.sentAt)} 报
        {channel !== undefined && ` · ${channel}`}
        {lead.state === 'new' && ` · ${lead.dueDay} 前研判`}
      </p>
      {lead.text !== null && <p className="lead-text">{lead.text}</p>}
      {lead.judgement !== null && (
        <p className="lead-text">
          <span className="quiet">初步判断：</span>
          {lead.judgement}
        </p>
      )}
      {lead.facts.length > 0 && (
        <dl className="facts">
          {lead.facts.map(({ field, label, text }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {lead.decidedAt !== null && (
        <p>
          {dayOfInstant(lead.decidedAt)} {lead.decidedBy} {word}
          {lead.reason !== null && `：${lead.reason}`}
          {lead.project && (
            <>
              ，
              <Link className="text-link" to={paths.project} params={{ project: lead.project.id }}>
                {lead.project.name}
              </Link>
            </>
          )}
          {lead.state === 'accepted' && !lead.project && `，已转${unitWord(me, lead.unit)}跟进`}
        </p>
      )}
      {lead.mayDecide && (
        <div className="row-buttons">
          <Button type="primary" onClick={() => setOpen('accept')}>
            采纳<span className="sr-only">{lead.title}</span>
          </Button>
          <Button onClick={() => setOpen('merge')}>
            并入现有项目<span className="sr-only">{lead.title}</span>
          </Button>
          <Button onClick={() => setOpen('decline')}>
            不采纳<span className="sr-only">{lead.title}</span>
          </Button>
        </div>
      )}
      {open === 'accept' && <AcceptLead lead={lead} onClose={close} />}
      {open === 'merge' && <MergeLead lead={lead} onClose={close} />}
      {open === 'decline' && <DeclineLead lead={lead} onClose={close} />}
    </article>
  )
}
