import { type ChartMonth, MonthChart } from '../../../../components/chart/month-chart.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { Section } from '../../../../components/page.tsx'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { groupFilter } from '../api/group-words.ts'
import { lastMonths } from '../api/last-months.ts'
import { FigureLink } from './figure-link.tsx'
import type { PartProps } from './statistics-page.tsx'

/** When projects came to the stage at which they stand: the last twelve months as bars, the figures in a table. */
export function MonthsSection({ found, origin }: PartProps) {
  const months = lastMonths(found.day, 12).map((month) => ({
    month,
    ...(found.groups.month.find(({ value }) => value === month) ?? { projects: 0, yuan: 0, funds: 0 }),
  }))
  const chart: ChartMonth[] = months.map(({ month, projects }) => ({
    key: month,
    label: `${Number(month.slice(5))}月`,
    bar: projects,
  }))
  const all = months.reduce((sum, { projects }) => sum + projects, 0)
  return (
    <Section id="statistics-month" title="按月：进入现阶段">
      <MonthChart
        label={`近 12 个月各月进入现阶段的项目数，共 ${all} 个；各月数字见下表。`}
        months={chart}
        isCount
        format={(value) => value.toLocaleString('zh-CN')}
      />
      <details className="chart-data">
        <summary>看各月的数</summary>
        <TableBox name="各月进入现阶段的项目">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">月份</th>
                <th scope="col" className="num">
                  项目
                </th>
                <th scope="col" className="num">
                  总投资
                </th>
                <th scope="col" className="num">
                  到位资金
                </th>
              </tr>
            </thead>
            <tbody>
              {months.toReversed().map(({ month, projects, yuan, funds }) => (
                <tr key={month}>
                  <th scope="row" className="keep">
                    {month}
                  </th>
                  <td className="num">
                    {projects === 0 ? (
                      '0'
                    ) : (
                      <FigureLink filter={groupFilter('month', month)} origin={origin} of={month}>
                        {projects.toLocaleString('zh-CN')}
                      </FigureLink>
                    )}
                  </td>
                  <td className="num keep">{yuanInWords(yuan)}</td>
                  <td className="num keep">{yuanInWords(funds)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      </details>
    </Section>
  )
}
