import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { endpoints, paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { reportPhases } from '../../../../texts/duties.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { dueInWords } from '../../../../time/words.ts'
import type { DutyRegister } from '../../../../trpc/types.ts'
import { useDuties } from '../api/use-duties.ts'
import { gradeWord } from './grade-word.ts'
import { QuarterSteps } from './quarter-steps.tsx'
import '../../../../components/form/form.css'

interface Props {
  readonly quarter: string | undefined
  readonly unit: string | undefined
}

/** Who has which duty, the year's tasks under it and where the quarter's report stands. */
export function DutiesPage({ quarter, unit }: Props) {
  const register = useDuties(quarter)
  return (
    <Page
      title="职责清单"
      lead={<p>领导小组和各成员单位的职责，年度任务、佐证和每季度的自评、评价。</p>}
      actions={
        register.data && (
          <>
            <Button href={endpoints.dutiesFile('xlsx', register.data.quarter)} download>
              导出 Excel
            </Button>
            <Button href={endpoints.dutiesFile('docx', register.data.quarter)} download>
              导出 Word
            </Button>
          </>
        )
      }
    >
      <QueryView query={register} lines={10}>
        {(data) => <Register register={data} unit={unit} />}
      </QueryView>
    </Page>
  )
}

function Register({ register, unit }: { register: DutyRegister; unit: string | undefined }) {
  const now = useNow()
  const navigate = useNavigate({ from: paths.duties })
  const holders = [...Map.groupBy(register.rows, (row) => (row.ofBody ? '' : row.unit))]
  const shown = holders.filter(([holder]) => unit === undefined || holder === unit)
  const waiting = register.rows.filter(({ phase }) => phase === 'submitted').length
  const assessed = register.rows.filter(({ phase }) => phase === 'assessed').length
  return (
    <>
      <QuarterSteps quarter={register.quarter} to={paths.duties}>
        {register.dueAt !== null && <span className="quiet">{dueInWords(register.dueAt, now)}</span>}
        {holders.length > 1 && (
          <label>
            单位
            <select
              className="field"
              value={unit ?? 'all'}
              onChange={(event) =>
                void navigate({
                  search: (before) => ({
                    ...before,
                    unit: event.target.value === 'all' ? undefined : event.target.value,
                  }),
                })
              }
            >
              <option value="all">全部</option>
              {holders.map(([holder, [first]]) => (
                <option key={holder} value={holder}>
                  {holder === '' ? '领导小组' : first?.unitName}
                </option>
              ))}
            </select>
          </label>
        )}
      </QuarterSteps>
      {register.rows.length > 0 && (
        <p className="quiet" style={{ marginBottom: 'var(--space-two)' }}>
          共 {register.rows.length} 项职责，本季度已评价 {assessed} 项，待评价 {waiting} 项。
        </p>
      )}
      {shown.length === 0 && (
        <Empty title="没有职责">
          <p>方案没有给您能看到的单位列出职责。</p>
        </Empty>
      )}
      {shown.map(([holder, rows]) => (
        <Section
          key={holder}
          id={`duties-${holder === '' ? 'body' : holder}`}
          title={holder === '' ? `领导小组（${rows[0]?.unitName ?? ''}承办）` : (rows[0]?.unitName ?? holder)}
        >
          <HolderTable
            rows={rows}
            quarter={register.quarter}
            name={holder === '' ? '领导小组' : (rows[0]?.unitName ?? '')}
          />
        </Section>
      ))}
    </>
  )
}

function HolderTable({ rows, quarter, name }: { rows: DutyRegister['rows']; quarter: string; name: string }) {
  const me = useMe()
  return (
    <TableBox name={`${name}的职责`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">职责</th>
            <th scope="col">条款</th>
            <th scope="col" className="num">
              年度任务
            </th>
            <th scope="col">季度自评</th>
            <th scope="col">自评等次</th>
            <th scope="col">评价等次</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.responsibility}/${row.unit}`}>
              <th scope="row" className="wide">
                <Link
                  to={paths.duty}
                  params={{ responsibility: row.responsibility, unit: row.unit }}
                  search={{ quarter }}
                >
                  {row.text}
                </Link>
              </th>
              <td className="keep">{row.clause}</td>
              <td className="num keep">
                {row.tasks === 0 ? '—' : `${row.done} / ${row.tasks}`}
                {row.late > 0 && ' '}
                {row.late > 0 && <Tag tone="alert">{`逾期 ${row.late}`}</Tag>}
              </td>
              <td className="keep">
                <Tag tone={reportPhases[row.phase ?? 'draft'].tone}>
                  {reportPhases[row.phase ?? 'draft'].word}
                </Tag>
              </td>
              <td className="keep">{gradeWord(me, row.selfGrade)}</td>
              <td className="keep">{gradeWord(me, row.grade)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}
