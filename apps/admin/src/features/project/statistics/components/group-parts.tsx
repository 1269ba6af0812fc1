import { BarTable } from '../../../../components/chart/bar-table.tsx'
import { HeatTable } from '../../../../components/chart/heat-table.tsx'
import { Section } from '../../../../components/page.tsx'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { useMe } from '../../../../session/me.ts'
import type { StatisticsGroup } from '../../../../trpc/types.ts'
import { type Grouping, groupFilter, groupWord } from '../api/group-words.ts'
import { FigureLink } from './figure-link.tsx'
import type { PartProps } from './statistics-page.tsx'
import { useShown } from './use-shown.tsx'

type Props = PartProps & { readonly by: Grouping; readonly title: string }

const keyOf = ({ value }: StatisticsGroup): string => value ?? '\0'

/** Groups by stages, the darker the more. */
export function GroupMatrix({ found, origin, by, title }: Props) {
  const me = useMe()
  const groups = found.groups[by]
  const { shown, more } = useShown(groups)
  const wordOf = (key: string): string => groupWord(me, by, key === '\0' ? null : key)
  if (groups.length === 0) return null
  return (
    <Section id={`statistics-${by}`} title={title}>
      <HeatTable
        name={`${title}、阶段`}
        first={title.slice(1)}
        columns={me.plan.stages.map(({ id, name }) => ({ key: id, label: name }))}
        others={['合计', '总投资', '到位资金']}
        rows={shown.map((group) => ({
          key: keyOf(group),
          label: wordOf(keyOf(group)),
          values: group.stages,
          cells: [
            <FigureLink
              key="projects"
              filter={groupFilter(by, group.value)}
              origin={origin}
              of={wordOf(keyOf(group))}
            >
              {group.projects.toLocaleString('zh-CN')}
            </FigureLink>,
            yuanInWords(group.yuan),
            yuanInWords(group.funds),
          ],
        }))}
        figure={(row, stage, value) => (
          <FigureLink
            filter={{ ...groupFilter(by, row === '\0' ? null : row), stage: [stage] }}
            origin={origin}
            of={`${wordOf(row)} ${me.plan.stages.find(({ id }) => id === stage)?.name ?? stage}`}
          >
            {value.toLocaleString('zh-CN')}
          </FigureLink>
        )}
      />
      {more}
    </Section>
  )
}

/** Groups as bars by how many projects they have. */
export function GroupBars({ found, origin, by, title }: Props) {
  const me = useMe()
  const groups = found.groups[by]
  const { shown, more } = useShown(groups)
  if (groups.length === 0) return null
  return (
    <Section id={`statistics-${by}`} title={title}>
      <BarTable
        name={`${title}的项目数和金额`}
        headings={[title.slice(1), '项目', '总投资', '到位资金']}
        rows={shown.map((group) => {
          const label = groupWord(me, by, group.value)
          return {
            key: keyOf(group),
            label,
            bar: group.projects,
            cells: [
              <FigureLink key="projects" filter={groupFilter(by, group.value)} origin={origin} of={label}>
                {group.projects.toLocaleString('zh-CN')}
              </FigureLink>,
              yuanInWords(group.yuan),
              yuanInWords(group.funds),
            ],
          }
        })}
      />
      {more}
    </Section>
  )
}
