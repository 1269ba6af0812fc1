import { isDay } from '@zhaoshang/domain'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { AsOfDay } from '../../../../components/form/as-of-day.tsx'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { paths } from '../../../../paths.ts'
import type { Group } from '../../../../trpc/types.ts'
import { useGroup } from '../api/use-group.ts'
import { ChangesList } from './changes-list.tsx'
import { ProposeChange } from './propose-change.tsx'
import { SeatsTable } from './seats-table.tsx'
import '../../../../components/form/form.css'
import './group.css'

/** Who leads the work, as of any day, and how the members change. */
export function GroupPage({ day: asked }: { day: string | undefined }) {
  const day = asked !== undefined && isDay(asked) ? asked : undefined
  const query = useGroup(day)
  const navigate = useNavigate()
  const [proposing, setProposing] = useState(false)
  return (
    <Page
      title="领导小组"
      lead={<p>{query.data?.group?.name}</p>}
      actions={
        query.data?.mayPropose && (
          <Button type="primary" onClick={() => setProposing(true)}>
            提出成员增减
          </Button>
        )
      }
    >
      <AsOfDay
        day={day}
        onChoose={(chosen) =>
          void navigate({ to: paths.group, search: chosen === undefined ? {} : { day: chosen } })
        }
      />
      <QueryView query={query} lines={12}>
        {(data) => <Whole data={data} />}
      </QueryView>
      {proposing && query.data && <ProposeChange group={query.data} onClose={() => setProposing(false)} />}
    </Page>
  )
}

function Whole({ data }: { data: Group }) {
  if (!data.group)
    return (
      <div className="table-box">
        <Empty title="本方案没有设领导小组">
          <p>方案里写明领导小组后，这里列出组成人员和任期。</p>
        </Empty>
      </div>
    )
  const { office } = data
  const [group, offices] = [data.seats.filter((one) => !one.office), data.seats.filter((one) => one.office)]
  return (
    <>
      <Section
        id="group-seats"
        title={data.day === data.today ? '现在的组成' : `${data.day} 当日的组成`}
        aside={<span className="quiet">{data.group.clause && `依据：方案 ${data.group.clause}`}</span>}
      >
        <SeatsTable name="领导小组组成" seats={group} data={data} />
      </Section>
      {office && (
        <Section id="group-office" title="办公室">
          <dl className="facts group-facts">
            <div>
              <dt>名称</dt>
              <dd>{office.name}</dd>
            </div>
            <div>
              <dt>设在</dt>
              <dd>{office.hostName ?? '—'}</dd>
            </div>
          </dl>
          {offices.length > 0 && <SeatsTable name="办公室负责人" seats={offices} data={data} />}
        </Section>
      )}
      <Section id="group-changes" title="成员增减">
        <ChangesList />
      </Section>
    </>
  )
}
