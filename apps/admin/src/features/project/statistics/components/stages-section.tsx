import { FunnelTable } from '../../../../components/chart/funnel-table.tsx'
import { Section } from '../../../../components/page.tsx'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { useMe } from '../../../../session/me.ts'
import { FigureLink } from './figure-link.tsx'
import type { PartProps } from './statistics-page.tsx'

/** How many stand at each stage, and how many came as far. */
export function StagesSection({ found, origin }: PartProps) {
  const { plan } = useMe()
  const nameOf = (id: string): string => plan.stages.find((stage) => stage.id === id)?.name ?? id
  const reachedFrom = (i: number): number =>
    found.stages.slice(i).reduce((sum, { projects }) => sum + projects, 0)
  return (
    <Section id="statistics-stages" title="按阶段">
      <FunnelTable
        name="各阶段项目"
        headings={['阶段', '现处', '到过', '总投资', '到位资金']}
        steps={found.stages.map(({ stage, projects, yuan, funds }, i) => ({
          key: stage,
          label: nameOf(stage),
          reached: reachedFrom(i),
          cells: [
            projects === 0 ? (
              '0'
            ) : (
              <FigureLink key="projects" filter={{ stage: [stage] }} origin={origin} of={nameOf(stage)}>
                {projects.toLocaleString('zh-CN')}
              </FigureLink>
            ),
            <FigureLink
              key="reached"
              filter={{ stage: found.stages.slice(i).map((one) => one.stage) }}
              origin={origin}
              of={`到过${nameOf(stage)}`}
            >
              {reachedFrom(i).toLocaleString('zh-CN')}
            </FigureLink>,
            yuanInWords(yuan),
            yuanInWords(funds),
          ],
        }))}
        foot={{
          label: '合计',
          cells: [
            found.total.projects.toLocaleString('zh-CN'),
            '',
            yuanInWords(found.total.yuan),
            yuanInWords(found.total.funds),
          ],
        }}
      />
    </Section>
  )
}
