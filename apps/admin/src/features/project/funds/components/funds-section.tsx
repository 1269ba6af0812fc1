import { fundFigures, fundMonths, percentOf } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { MonthChart } from '../../../../components/chart/month-chart.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { useTellDone } from '../../../../components/undo/use-undo.ts'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { useMe } from '../../../../session/me.ts'
import type { Funds, ProjectView } from '../../../../trpc/types.ts'
import { type EntryLine, entryLines } from '../api/entry-lines.ts'
import { useFunds } from '../api/use-funds.ts'
import { CorrectForm, EntryForm, PlanForm, RejectForm } from './fund-forms.tsx'
import { FundTable } from './fund-table.tsx'
import '../../../../components/form/form.css'
import './funds.css'

/** 到位资金: what is in place, against the year's plan, and every entry with its corrections and checks. */
export function FundsSection({ project }: { project: ProjectView }) {
  const query = useFunds(project.id)
  return (
    <QueryView query={query} lines={6}>
      {(funds) => <Loaded project={project} funds={funds} again={() => void query.refetch()} />}
    </QueryView>
  )
}

type Open =
  | { readonly form: 'entry' | 'plan' }
  | { readonly form: 'correct' | 'reject'; readonly line: EntryLine }

function Loaded({ project, funds, again }: { project: ProjectView; funds: Funds; again: () => void }) {
  const { plan } = useMe()
  const tellDone = useTellDone()
  const [chosen, setChosen] = useState<number>()
  const [open, setOpen] = useState<Open>()
  const year = chosen ?? funds.year
  const years = [
    ...new Set([
      funds.year,
      ...funds.entries.map(({ month }) => Number(month.slice(0, 4))),
      ...funds.plans.map((one) => one.year),
    ]),
  ].sort((a, b) => b - a)
  const form = {
    project: project.id,
    funds,
    again,
    onDone: tellDone,
    onClose: () => setOpen(undefined),
  }
  return (
    <div className="stack">
      <div className="funds-bar">
        <div className="chips" role="group" aria-label="年度">
          {years.map((one) => (
            <button
              key={one}
              type="button"
              className={one === year ? 'chip chip-here' : 'chip'}
              aria-pressed={one === year}
              onClick={() => setChosen(one)}
            >
              {one} 年
            </button>
          ))}
        </div>
        {funds.may.enter && (
          <div className="row-buttons">
            <Button onClick={() => setOpen({ form: 'plan' })}>{year} 年计划</Button>
            <Button type="primary" onClick={() => setOpen({ form: 'entry' })}>
              录入到位资金
            </Button>
          </div>
        )}
      </div>
      <Figures funds={funds} year={year} />
      {funds.entries.length === 0 ? (
        <Empty title="还没有按月的到位资金">
          {funds.stated.fundsYuan !== null
            ? `清单中填报累计到位 ${yuanInWords(funds.stated.fundsYuan)}，第一次录入时转为期初。`
            : funds.may.enter
              ? '资金到位后按月录入，附上进账单等凭证；清单中的“到位资金”由这里汇总。'
              : '由填报单位按月录入。'}
        </Empty>
      ) : (
        <>
          <Months funds={funds} year={year} name={project.name} />
          <FundTable
            lines={entryLines(funds.entries)}
            funds={funds}
            onCorrect={(line) => setOpen({ form: 'correct', line })}
            onReject={(line) => setOpen({ form: 'reject', line })}
          />
        </>
      )}
      {funds.may.enter && funds.entries.length > 0 && (
        <p className="form-hint">
          凭证可传 PDF、JPG、PNG、Word、Excel，每笔最多 10 个。<strong>严禁上传涉密文件。</strong>
        </p>
      )}
      {plan.funds.counts === 'verified' && <p className="form-hint">本地口径：经办公室核实后才计入统计。</p>}
      {open?.form === 'entry' && <EntryForm {...form} />}
      {open?.form === 'plan' && <PlanForm {...form} year={year} />}
      {open?.form === 'correct' && <CorrectForm {...form} line={open.line} />}
      {open?.form === 'reject' && <RejectForm {...form} line={open.line} />}
    </div>
  )
}

/** The year, all years, fixed assets, against the plan and the investment. */
function Figures({ funds, year }: { funds: Funds; year: number }) {
  const { plan } = useMe()
  const { counted } = fundFigures(plan.funds, funds.entries, year)
  const aim = funds.plans.find((one) => one.year === year)
  const share = (part: number, whole: number | null | undefined): string => {
    const percent = whole ? percentOf(part, whole) : null
    return percent === null ? '' : `${percent}%`
  }
  const none = funds.entries.length === 0
  const totalYuan = none ? (funds.stated.fundsYuan ?? 0) : counted.totalYuan
  const yearYuan = none && year === funds.year ? (funds.stated.fundsYearYuan ?? 0) : counted.yearYuan
  return (
    <dl className="funds-figures">
      <div>
        <dt>{year} 年到位</dt>
        <dd>{yuanInWords(yearYuan)}</dd>
        <dd className="quiet">
          {aim
            ? `年度计划 ${yuanInWords(aim.yuan)}，完成 ${share(yearYuan, aim.yuan) || '—'}`
            : '未设年度计划'}
        </dd>
      </div>
      <div>
        <dt>累计到位</dt>
        <dd>{yuanInWords(totalYuan)}</dd>
        <dd className="quiet">
          {funds.investmentYuan ? `占总投资 ${share(totalYuan, funds.investmentYuan)}` : '未填总投资'}
        </dd>
      </div>
      <div>
        <dt>其中固定资产</dt>
        <dd>{yuanInWords(counted.fixedYuan)}</dd>
        <dd className="quiet">
          {year} 年 {yuanInWords(counted.fixedYearYuan)}
        </dd>
      </div>
    </dl>
  )
}

function Months({ funds, year, name }: { funds: Funds; year: number; name: string }) {
  const { plan } = useMe()
  const months = fundMonths(plan.funds, funds.entries, year)
  const last = months.findLastIndex(({ yuan }) => yuan !== 0)
  const aim = funds.plans.find((one) => one.year === year)
  if (last < 0) return <p className="quiet">{year} 年还没有到位资金。</p>
  return (
    <figure>
      <MonthChart
        label={`${name} ${year} 年各月到位资金，累计 ${yuanInWords(months.at(-1)?.accruedYuan ?? 0)}。各月数字见下表。`}
        months={months.map(({ month, yuan, accruedYuan }, i) => ({
          key: month,
          label: `${Number(month.slice(5))}月`,
          bar: yuan,
          ...(i <= last && { line: accruedYuan }),
        }))}
        aim={aim && { value: aim.yuan, label: `计划 ${yuanInWords(aim.yuan)}` }}
        format={shortYuan}
      />
      <figcaption className="chart-keys">
        <span>当月到位</span>
        <span className="key-line">当年累计</span>
        {aim && <span className="key-aim">年度计划</span>}
      </figcaption>
    </figure>
  )
}

/** For the side of a chart: 1.2亿, 500万. */
function shortYuan(yuan: number): string {
  return yuanInWords(yuan).replace(' ', '').replace('元', '') || '0'
}
