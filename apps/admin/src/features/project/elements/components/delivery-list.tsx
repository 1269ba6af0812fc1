import { Button } from 'antd'
import { useState } from 'react'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { useMe } from '../../../../session/me.ts'
import { assuranceWords } from '../../../../texts/elements.ts'
import type { Assurance } from '../../../../trpc/types.ts'
import { useDeliveries } from '../api/use-elements.ts'
import { amountsText } from './amounts-text.ts'
import { DeliverForm } from './deliver-form.tsx'
import '../elements.css'

/** What my unit is to deliver to projects. */
export function DeliveryList() {
  const { plan } = useMe()
  const [done, setDone] = useState(false)
  const [delivering, setDelivering] = useState<string>()
  const list = useDeliveries(!done)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const row = rows.find(({ id }) => id === delivering)
  const kindOf = (kind: Assurance['kind']) => plan.assurances.find(({ id }) => id === kind)
  return (
    <>
      <div className="org-bar">
        <label>
          <input type="checkbox" checked={done} onChange={(event) => setDone(event.target.checked)} />{' '}
          也看已到位的
        </label>
      </div>
      {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.isLoading && <Loading lines={5} />}
      {list.data && rows.length === 0 && (
        <Empty title="没有等您单位保障的要素">
          <p>项目单位提出需求后会出现在这里。</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <ul aria-label="要素保障事项">
          {rows.map((one) => (
            <li key={one.id} className="matter">
              <div>
                <h2>{one.name}</h2>
                <p>
                  {kindOf(one.kind)?.name ?? one.kind} · {amountsText(one, kindOf(one.kind)?.measure ?? '')}
                </p>
                <p className="quiet">
                  {one.reportingUnitName}
                  {one.neededDay !== null && ` · 需 ${one.neededDay} 前到位`}
                  {one.assisting.length > 0 && ` · 协助：${one.assisting.join('、')}`}
                </p>
              </div>
              <div className="matter-do">
                <Tag tone={assuranceWords[one.state].tone}>{assuranceWords[one.state].word}</Tag>
                <Button onClick={() => setDelivering(one.id)}>
                  填写落实情况
                  <span className="sr-only">：{one.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <p className="list-more">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
      {row && (
        <DeliverForm
          assurance={row}
          name={row.name}
          again={() => void list.refetch()}
          onClose={() => setDelivering(undefined)}
        />
      )}
    </>
  )
}
