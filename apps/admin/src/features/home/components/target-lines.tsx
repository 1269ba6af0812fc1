import { Link } from '@tanstack/react-router'
import { Section } from '../../../components/page.tsx'
import { StandingBar } from '../../../components/standing-bar.tsx'
import { paths } from '../../../paths.ts'
import { useMe } from '../../../session/me.ts'
import type { Home } from '../../../trpc/types.ts'

/** Where the year's targets stand against the time that has passed: of my units, or of the district. */
export function TargetLines({ targets }: { targets: NonNullable<Home['targets']> }) {
  const { plan } = useMe()
  return (
    <Section
      id="targets"
      title={`${targets.year} 年目标`}
      aside={
        <Link to={paths.targets} search={{}}>
          看各单位
        </Link>
      }
    >
      <div className="stack">
        {targets.lines.map(({ indicator: id, standing }) => {
          const indicator = plan.indicators.find((one) => one.id === id)
          return (
            indicator && (
              <div key={id}>
                <h3>{indicator.name}</h3>
                <StandingBar indicator={indicator} standing={standing} />
              </div>
            )
          )
        })}
      </div>
    </Section>
  )
}
