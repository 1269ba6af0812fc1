import { jizhou } from '@zhaoshang/domain'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { screens, unserved } from './screens.ts'

const source = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8')

test('every screen of the table has a route', async () => {
  const [paths, routes] = await Promise.all([source('admin/src/paths.ts'), source('portal/app/routes.ts')])
  for (const { side, path } of Object.values(screens)) {
    if (side === 'console') expect(paths).toContain(`'${path}'`)
    else if (path !== '/') expect(routes).toContain(path.slice(1))
  }
})

test('the capabilities that no screen serves are known, and each new screen shortens the list', () => {
  const bound = new Set<string>(
    jizhou.clauses.flatMap(({ obligations }) =>
      obligations.flatMap(({ by }) => ('capability' in by ? [by.capability] : [])),
    ),
  )
  expect(unserved(jizhou).length + Object.keys(screens).filter((id) => bound.has(id)).length).toBe(bound.size)
  expect(unserved(jizhou)).toMatchInlineSnapshot(`
    [
      "industry-by-place",
      "chain-map",
      "target-enterprises",
      "site-register",
      "placement-check",
      "research-results",
      "inbound-register",
      "upward-return",
      "joint-meeting",
      "working-meeting",
      "meeting-decisions",
      "rights-protection",
      "policy-matching",
      "policy-drafting",
      "project-planning",
      "flagship-projects",
      "campaigns",
      "lead-register",
      "enterprise-ledger",
      "enterprise-specialist",
      "enterprise-grades",
      "publicity-ledger",
      "portal-enquiries",
      "portal-demands",
      "stage-summaries",
      "special-reports",
      "major-matters",
      "cooperation-return",
      "promotion-overview",
      "official-documents",
      "progress-overview",
      "good-practice",
      "surveys",
      "supervision",
      "after-landing",
    ]
  `)
})
