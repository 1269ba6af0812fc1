import { fieldOf, listOf } from '@zhaoshang/domain'
import { useQuery } from '@tanstack/react-query'
import { QueryView } from '../../../components/query-view.tsx'
import { Section } from '../../../components/page.tsx'
import { Tag } from '../../../components/tag.tsx'
import { listFields } from '../../../plan/list-columns.ts'
import { useMe } from '../../../session/me.ts'
import { timingText, timingTone } from '../../../texts/returns.ts'
import { trpc } from '../../../trpc/client.ts'
import type { Consolidation } from '../../../trpc/types.ts'

/** What the workbook will hold: accepted returns only, and who is not in it. */
export function ConsolidationView({ cycle, period }: { cycle: string; period: string }) {
  const query = useQuery(trpc.consolidation.get.queryOptions({ cycle, period }))
  return <QueryView query={query}>{(data) => <Loaded data={data} />}</QueryView>
}

function Loaded({ data }: { data: Consolidation }) {
  const { plan } = useMe()
  return (
    <>
      <Section id="totals" title="汇总内容" aside={<span className="quiet">只含已接收的报表</span>}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">清单</th>
              <th scope="col" className="num">
                项数
              </th>
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {data.lists.map((each) => {
              const list = listOf(plan, each.list)
              const columns = list ? listFields(plan, list) : []
              return (
                <tr key={each.list}>
                  <th scope="row">{each.title}</th>
                  <td className="num">{each.rows}</td>
                  <td>
                    <div className="office-totals">
                      {Object.entries(each.totals).map(([id, shown]) => {
                        const column = columns.find(({ field }) => field.id === id)
                        return (
                          <span key={id}>
                            {column?.heading ?? fieldOf(plan, id)?.label} <b>{shown}</b> {column?.unit}
                          </span>
                        )
                      })}
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Section>
      <Section id="accepted" title={`已汇入 ${data.accepted.length} 家`}>
        <p>
          {data.accepted.length === 0
            ? '还没有接收任何一家的报表。'
            : data.accepted.map(({ unitName }) => unitName).join('、')}
        </p>
      </Section>
      <Section id="absent" title={`未汇入 ${data.missing.length} 家`}>
        <ul className="office-missing">
          {data.missing.map(({ unit, unitName, timing }) => (
            <li key={unit}>
              {unitName}
              {timing === 'overdue' && <Tag tone={timingTone(timing)}>{timingText(timing)}</Tag>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
