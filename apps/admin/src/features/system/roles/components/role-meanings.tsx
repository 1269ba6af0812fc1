import { Section } from '../../../../components/page.tsx'
import { useMe } from '../../../../session/me.ts'
import { policyText, scopeText } from '../../../../texts/policies.ts'

/** What each role lets one do, and how far: read from the plan, which the server asks too. */
export function RoleMeanings() {
  const { plan } = useMe()
  return (
    <Section id="meanings" title="各角色能做什么">
      {plan.roles.map(({ id, name }) => {
        const grants = plan.grants.filter(({ role }) => role === id)
        const byScope = Map.groupBy(grants, ({ scope }) => scope)
        return (
          <details key={id} className="roles-meaning">
            <summary>
              {name} <span className="quiet">{grants.length} 项</span>
            </summary>
            <dl>
              {[...byScope].map(([scope, held]) => (
                <div key={scope}>
                  <dt>{scopeText(scope)}</dt>
                  <dd>{held.map(({ policy }) => policyText(policy)).join('、')}</dd>
                </div>
              ))}
            </dl>
          </details>
        )
      })}
    </Section>
  )
}
