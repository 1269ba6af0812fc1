import { Crumbs } from '../components/crumbs.tsx'
import { PolicyItems } from '../components/policy-items.tsx'
import type { Page } from '../page.ts'
import { siteContext } from '../site.ts'
import { texts } from '../texts/texts.ts'
import { useTexts } from '../use-site.ts'
import type { Route } from './+types/policies'

export async function loader({ context }: Route.LoaderArgs) {
  const { policies, today } = await context.get(siteContext).client.policy.list()
  const { name, description } = texts.zh.columns.policies
  const page: Page = { title: name, description, column: 'policies', languages: ['zh'] }
  return { page, policies, today }
}

export default function Policies({ loaderData: { policies, today } }: Route.ComponentProps) {
  const { columns, nothingYet } = useTexts()
  return (
    <div className="wrap page">
      <Crumbs trail={[]} />
      <h1>{columns.policies.name}</h1>
      <p className="lead">{columns.policies.description}</p>
      {policies.length === 0 ? (
        <p className="empty">{nothingYet}</p>
      ) : (
        <PolicyItems policies={policies} today={today} level={2} />
      )}
    </div>
  )
}
