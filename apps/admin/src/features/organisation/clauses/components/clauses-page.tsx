import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { testExpr } from '@zhaoshang/domain'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { endpoints, paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { Clauses, Me } from '../../../../trpc/types.ts'
import '../../../../components/form/form.css'
import './clauses.css'

type Clause = Clauses['clauses'][number]
type Obligation = Clause['obligations'][number]

/** Every clause of the plan with what carries it out: the screen, live figures, the newest evidence. */
export function ClausesPage({ unit }: { unit: string | undefined }) {
  const clauses = useQuery(trpc.clause.list.queryOptions())
  return (
    <Page
      title="条款落实"
      lead={<p>方案的每一条由哪里承办、做到什么程度、有什么佐证。</p>}
      actions={
        <>
          <Button href={endpoints.clausesFile('xlsx')} download>
            导出 Excel
          </Button>
          <Button href={endpoints.clausesFile('docx')} download>
            导出 Word
          </Button>
        </>
      }
    >
      <QueryView query={clauses} lines={12}>
        {(data) => <AllClauses data={data} unit={unit} />}
      </QueryView>
    </Page>
  )
}

function AllClauses({ data, unit }: { data: Clauses; unit: string | undefined }) {
  const me = useMe()
  const navigate = useNavigate({ from: paths.clauses })
  const holders = me.plan.units.filter((one) => dutiesOf(me, one.code).length > 0)
  const own = unit === undefined ? undefined : obligationsOf(me, unit)
  const shown = data.clauses
    .map((clause) => ({
      ...clause,
      obligations: clause.obligations.filter(({ id }) => own === undefined || own.has(id)),
    }))
    .filter(({ obligations }) => obligations.length > 0)
  const { obligations, served, principles } = data.counts
  if (data.clauses.length === 0)
    return (
      <Empty title="方案还没有录入条款">
        <p>在工作方案里写明条款以后，这里逐条显示落实情况。</p>
      </Empty>
    )
  return (
    <>
      <dl className="facts clause-counts">
        <div>
          <dt>任务要求</dt>
          <dd>{obligations} 项</dd>
        </div>
        <div>
          <dt>系统已承办</dt>
          <dd>{served} 项</dd>
        </div>
        <div>
          <dt>尚未提供</dt>
          <dd>{obligations - served} 项</dd>
        </div>
        <div>
          <dt>原则性要求（另计）</dt>
          <dd>{principles} 项</dd>
        </div>
      </dl>
      {holders.length > 0 && (
        <div className="org-bar">
          <label>
            承担单位
            <select
              className="field"
              value={unit ?? 'all'}
              onChange={(event) =>
                void navigate({
                  search: event.target.value === 'all' ? {} : { unit: event.target.value },
                })
              }
            >
              <option value="all">全部</option>
              {holders.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {shown.length === 0 && <Empty title="这个单位没有承担的条款" />}
      {shown.map((clause) => (
        <Section key={clause.id} id={`clause-${clause.id}`} title={`${clause.id} ${clause.title}`}>
          <ul className="clause-list">
            {clause.obligations.map((obligation) => (
              <ObligationLine key={obligation.id} obligation={obligation} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

function ObligationLine({ obligation }: { obligation: Obligation }) {
  const { text, capability, capabilityName, path, side, missing, figures, tasks, done, evidence } = obligation
  return (
    <li>
      <p className="clause-text">
        {text}{' '}
        {capability === null ? (
          <Tag tone="quiet">原则</Tag>
        ) : path === null ? (
          <Tag tone="alert">尚未提供</Tag>
        ) : missing === null ? (
          <Tag tone="done">已承办</Tag>
        ) : (
          <Tag tone="main">部分承办</Tag>
        )}
      </p>
      {capability !== null && (
        <p className="quiet">
          {path !== null && side === 'console' ? (
            <a className="text-link" href={path}>
              {capabilityName}
            </a>
          ) : (
            capabilityName
          )}
          {side === 'portal' && '（公开网站）'}
          {missing !== null && `（还缺：${missing}）`}
          {tasks > 0 && ` · 年度任务 ${done} / ${tasks}`}
          {figures.map(({ label, value }) => ` · ${label} ${value}`).join('')}
        </p>
      )}
      {evidence && (
        <p className="quiet">
          最新佐证：{evidence.unitName}，{evidence.title ?? '（无权查看名称）'}（{evidence.at.slice(0, 10)}）
        </p>
      )}
    </li>
  )
}

/** Duties that the plan gives to a unit itself. */
function dutiesOf({ plan }: Me, code: string) {
  const unit = plan.units.find((one) => one.code === code)
  return plan.responsibilities.filter(
    ({ holder }) => unit !== undefined && 'units' in holder && testExpr(holder.units, unit),
  )
}

function obligationsOf(me: Me, code: string): Set<string> {
  return new Set(dutiesOf(me, code).flatMap(({ obligations }) => obligations))
}
