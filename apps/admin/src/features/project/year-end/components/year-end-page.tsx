import { Link, useNavigate } from '@tanstack/react-router'
import { dayOfInstant, yearOf } from '@zhaoshang/domain'
import { App, Button } from 'antd'
import { useState } from 'react'
import { unitChoices, unitWord } from '../../../../components/form/unit-choices.ts'
import { Notice } from '../../../../components/notice.tsx'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { useTellDone } from '../../../../components/undo/use-undo.ts'
import { paths } from '../../../../paths.ts'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { errorText, refusalOf } from '../../../../texts/error-text.ts'
import { client } from '../../../../trpc/client.ts'
import type { YearEnd } from '../../../../trpc/types.ts'
import { useYearEnd, useYearEndChanged, type YearEndSearch } from '../api/use-year-end.ts'
import { DoneSection } from './done-section.tsx'
import '../../../../components/form/form.css'

/** Closing a year: which projects go on, their closing figures, and this year's funds begin at nought. */
export function YearEndPage({ search }: { search: YearEndSearch }) {
  const query = useYearEnd(search)
  return (
    <QueryView query={query} lines={10}>
      {(found) => <Loaded found={found} unit={search.unit} again={() => void query.refetch()} />}
    </QueryView>
  )
}

interface Props {
  readonly found: YearEnd
  readonly unit: string | undefined
  readonly again: () => void
}

function Loaded({ found, unit, again }: Props) {
  const me = useMe()
  const navigate = useNavigate({ from: paths.yearEnd })
  const now = useNow()
  const { year, total } = found
  return (
    <Page
      title={`${year} 年末结转`}
      lead={<p>定格各项目年末的阶段、投资和到位资金；结转后“当年到位资金”从零起算，累计不变。</p>}
      actions={total.projects > 0 && <CarryOver found={found} unit={unit} again={again} />}
    >
      <div className="org-bar">
        <Link className="chip" to={paths.yearEnd} search={{ year: year - 1, unit }}>
          {year - 1} 年
        </Link>
        <strong>{year} 年</strong>
        <Link className="chip" to={paths.yearEnd} search={{ year: year + 1, unit }}>
          {year + 1} 年
        </Link>
        <label>
          单位{' '}
          <select
            className="field"
            value={unit ?? ''}
            onChange={({ target }) =>
              void navigate({
                search: (before) => ({
                  ...before,
                  year,
                  unit: target.value === '' ? undefined : target.value,
                }),
              })
            }
          >
            <option value="">全部单位</option>
            {unitChoices(me, 'project.decide', 'reportingUnit').map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {total.projects > 0 && year >= yearOf(dayOfInstant(now)) && (
        <Notice tone="alert">
          {year} 年还没有过完。现在结转的话，{year} 年余下月份的录入只计入累计，不再进入“当年到位”。
        </Notice>
      )}
      {total.projects === 0 ? (
        <Section id="year-end-none" title="待结转">
          <Empty title={`${year} 年没有等待结转的项目`}>已经结转的见下；以后登记的项目归入下一年。</Empty>
        </Section>
      ) : (
        <>
          <UnitsSection found={found} />
          <ProjectsSection found={found} />
        </>
      )}
      <DoneSection done={found.done} />
    </Page>
  )
}

function CarryOver({ found, unit, again }: Props) {
  const { modal, message } = App.useApp()
  const me = useMe()
  const tellDone = useTellDone()
  const changed = useYearEndChanged()
  const [busy, setBusy] = useState(false)
  const { year, total, digest } = found
  const whose = unit === undefined ? '全部单位' : unitWord(me, unit)
  async function carryOver() {
    setBusy(true)
    try {
      const { projects, changeSet } = await client.yearEnd.carryOver.mutate({
        year,
        digest,
        ...(unit !== undefined && { unit }),
      })
      await changed()
      tellDone(`已结转 ${projects} 个项目`, changeSet)
    } catch (error) {
      if (refusalOf(error)?.code === 'stale') {
        again()
        void message.warning('预览之后有项目变动，已重新计算，请看过再结转。', 6)
      } else void message.error(errorText(error).text, 6)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      type="primary"
      loading={busy}
      onClick={() =>
        void modal.confirm({
          title: `结转${whose} ${year} 年的 ${total.projects} 个项目？`,
          content: `转入下年 ${total.goOn} 个，不再转入 ${total.projects - total.goOn} 个；当年到位 ${yuanInWords(total.fundsYearYuan)}。以后没有新的变动时可以撤销。`,
          okText: '结转',
          cancelText: '再看看',
          onOk: carryOver,
        })
      }
    >
      结转{whose}
    </Button>
  )
}

function UnitsSection({ found: { units, total } }: { found: YearEnd }) {
  const me = useMe()
  const rows = [
    ...units.map((one) => ({ ...one, name: unitWord(me, one.unit) })),
    { ...total, unit: '', name: '合计' },
  ]
  return (
    <Section id="year-end-units" title="各单位年末数">
      <TableBox name="各单位年末的项目和资金">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="num">
                项目
              </th>
              <th scope="col" className="num">
                转入下年
              </th>
              <th scope="col" className="num">
                不再转入
              </th>
              <th scope="col" className="num">
                总投资
              </th>
              <th scope="col" className="num">
                当年到位
              </th>
              <th scope="col" className="num">
                累计到位
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, name, projects, goOn, investmentYuan, fundsYearYuan, fundsYuan }) => (
              <tr key={unit}>
                <th scope="row" className="keep">
                  {name}
                </th>
                <td className="num">{projects}</td>
                <td className="num">{goOn}</td>
                <td className="num">{projects - goOn}</td>
                <td className="num keep">{yuanInWords(investmentYuan)}</td>
                <td className="num keep">{yuanInWords(fundsYearYuan)}</td>
                <td className="num keep">{yuanInWords(fundsYuan)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Section>
  )
}

function ProjectsSection({ found: { rows, total } }: { found: YearEnd }) {
  const me = useMe()
  const { stages, statuses } = me.plan
  return (
    <Section
      id="year-end-projects"
      title="逐项"
      aside={
        rows.length < total.projects && (
          <span className="quiet">
            显示前 {rows.length} 个，共 {total.projects} 个；可按单位看
          </span>
        )
      }
    >
      <TableBox name="待结转的项目">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">单位</th>
              <th scope="col">阶段</th>
              <th scope="col">状态</th>
              <th scope="col">结转</th>
              <th scope="col" className="num">
                总投资
              </th>
              <th scope="col" className="num">
                当年到位
              </th>
              <th scope="col" className="num">
                累计到位
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="wide">
                  <Link to={paths.project} params={{ project: row.id }}>
                    {row.name}
                  </Link>
                </th>
                <td className="keep">{unitWord(me, row.unit)}</td>
                <td className="keep">{stages.find(({ id }) => id === row.stage)?.name ?? row.stage}</td>
                <td className="keep">{statuses.find(({ id }) => id === row.status)?.name ?? row.status}</td>
                <td className="keep">{row.goesOn ? '转入下年' : '不再转入'}</td>
                <td className="num keep">
                  {row.investmentYuan === null ? '—' : yuanInWords(row.investmentYuan)}
                </td>
                <td className="num keep">{yuanInWords(row.fundsYearYuan)}</td>
                <td className="num keep">{yuanInWords(row.fundsYuan)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Section>
  )
}
