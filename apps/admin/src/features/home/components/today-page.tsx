import { useQuery } from '@tanstack/react-query'
import { Page, Section } from '../../../components/page.tsx'
import { QueryView } from '../../../components/query-view.tsx'
import { Empty } from '../../../components/states.tsx'
import { useMe } from '../../../session/me.ts'
import { useNow } from '../../../time/business-clock.ts'
import { dayInWords } from '../../../time/words.ts'
import { trpc } from '../../../trpc/client.ts'
import type { Home } from '../../../trpc/types.ts'
import { PeriodSummary } from './period-summary.tsx'
import { ReturnLines } from './return-lines.tsx'
import { TargetLines } from './target-lines.tsx'
import { TaskLines } from './task-lines.tsx'

/** What came back, what waits for a decision, what is owed: in the order in which they want attention. */
export function TodayPage() {
  const me = useMe()
  const now = useNow()
  const home = useQuery(trpc.home.get.queryOptions(undefined, { refetchOnWindowFocus: true }))
  const units = [...new Set(me.holdings.map(({ unitName }) => unitName))].join('、')
  return (
    <Page title="今日" lead={`${dayInWords(now, now)} · ${units}`}>
      <QueryView query={home} lines={6}>
        {(data) => <Matters home={data} />}
      </QueryView>
    </Page>
  )
}

function Matters({ home }: { home: Home }) {
  const nothing = home.returned.length + home.waiting.length + home.owed.length + home.tasks.length === 0
  return (
    <>
      {home.matrixSummary && <PeriodSummary summary={home.matrixSummary} />}
      {home.returned.length > 0 && (
        <Section id="returned" title="被退回，请修改后重报">
          <ReturnLines returns={home.returned} about="reason" />
        </Section>
      )}
      {home.waiting.length > 0 && (
        <Section
          id="waiting"
          title="等您处理的报表"
          aside={<span className="quiet">{home.waiting.length} 份</span>}
        >
          <ReturnLines returns={home.waiting} about="sender" />
        </Section>
      )}
      {home.tasks.length > 0 && (
        <Section id="tasks" title="等您办" aside={<span className="quiet">{home.tasks.length} 件</span>}>
          <TaskLines tasks={home.tasks} />
        </Section>
      )}
      {home.owed.length > 0 && (
        <Section id="owed" title="要报送的">
          <ReturnLines returns={home.owed} about="due" />
        </Section>
      )}
      {home.targets && <TargetLines targets={home.targets} />}
      {nothing && (
        <Section id="nothing" title="待办">
          <Empty title="没有等您办的事">
            <p>该报的都报了，也没有退回来的。到了下一个填报期，会在这里提醒。</p>
          </Empty>
        </Section>
      )}
    </>
  )
}
