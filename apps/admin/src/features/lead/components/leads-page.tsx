import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Page } from '../../../components/page.tsx'
import { Empty, Failed, Loading } from '../../../components/states.tsx'
import { paths } from '../../../paths.ts'
import { mayAny, useMe } from '../../../session/me.ts'
import { leadTabs, useLeads, type LeadTab } from '../api/use-leads.ts'
import { LeadCard } from './lead-card.tsx'
import { SendLead } from './send-lead.tsx'
import './lead.css'

/** Leads: sent from the road in a minute, decided by the office, and what became of them. */
export function LeadsPage({ view }: { view: string | undefined }) {
  const me = useMe()
  const [sending, setSending] = useState(false)
  const tab = leadTabs.find(({ id }) => id === view) ?? leadTabs[0]
  return (
    <Page
      title="线索"
      lead={
        <p>
          一句话就能报。办公室在 {me.plan.register.leads.workingDays} 个工作日内研判，办理结果在这里看得到。
        </p>
      }
      actions={
        mayAny(me, 'lead.send') && (
          <Button type="primary" onClick={() => setSending(true)}>
            报线索
          </Button>
        )
      }
    >
      <nav className="chips" aria-label="线索范围">
        {leadTabs.map(({ id, label }) => (
          <Link
            key={id}
            to={paths.leads}
            search={{ view: id }}
            className={id === tab.id ? 'chip chip-here' : 'chip'}
            aria-current={id === tab.id ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Leads tab={tab} />
      {sending && <SendLead onClose={() => setSending(false)} />}
    </Page>
  )
}

const empties: Readonly<Record<LeadTab['id'], { title: string; text: string }>> = {
  new: { title: '没有待研判的线索', text: '报来的线索都办完了。' },
  decided: { title: '还没有办过的线索', text: '采纳、并入、不采纳的，都列在这里。' },
  all: { title: '还没有线索', text: '在外听到投资意向，点“报线索”，写一句话就行。' },
}

function Leads({ tab }: { tab: LeadTab }) {
  const leads = useLeads(tab)
  if (leads.isPending) return <Loading lines={6} />
  if (leads.isError) return <Failed error={leads.error} again={() => void leads.refetch()} />
  const rows = leads.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0)
    return (
      <Empty title={empties[tab.id].title}>
        <p>{empties[tab.id].text}</p>
      </Empty>
    )
  return (
    <>
      <ul className="leads">
        {rows.map((lead) => (
          <li key={lead.id}>
            <LeadCard lead={lead} />
          </li>
        ))}
      </ul>
      {leads.hasNextPage && (
        <p className="list-more">
          <Button loading={leads.isFetchingNextPage} onClick={() => void leads.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
    </>
  )
}
