import { BarTable } from '../../../../components/chart/bar-table.tsx'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { Section } from '../../../../components/page.tsx'
import { useMe } from '../../../../session/me.ts'
import { FigureLink } from './figure-link.tsx'
import type { PartProps } from './statistics-page.tsx'
import { useShown } from './use-shown.tsx'

/** Projects of which nobody has told anything for as long as the plan says. */
export function StaleSection({ found, origin }: PartProps) {
  const me = useMe()
  const staleDays = me.plan.register.noProgressDays
  const { stale } = found
  const { shown, more } = useShown(stale ?? [])
  if (stale === null) return null
  const all = stale.reduce((sum, { projects }) => sum + projects, 0)
  return (
    <Section
      id="statistics-stale"
      title={`${staleDays} 天无进展`}
      aside={
        all > 0 && (
          <FigureLink filter={{ staleDays }} origin={origin} of={`${staleDays} 天无进展的项目`}>
            共 {all.toLocaleString('zh-CN')} 个
          </FigureLink>
        )
      }
    >
      {all === 0 ? (
        <p className="quiet">每个推进中的项目近 {staleDays} 天都有新进展。</p>
      ) : (
        <BarTable
          name={`${staleDays} 天无进展的项目`}
          headings={['填报单位', '项目']}
          rows={shown.map(({ unit, projects }) => ({
            key: unit,
            label: unitWord(me, unit),
            bar: projects,
            cells: [
              <FigureLink
                key="projects"
                filter={{ staleDays, unit: [unit] }}
                origin={origin}
                of={unitWord(me, unit)}
              >
                {projects.toLocaleString('zh-CN')}
              </FigureLink>,
            ],
          }))}
        />
      )}
      {more}
    </Section>
  )
}
