import type { IFlattenedRuleSet, IForbiddenRuleType } from 'dependency-cruiser'
import { placedPackages, testTools } from './arrow.ts'

type Rule = IForbiddenRuleType

/** Tests and their material, scripts for those who develop, and what only the build reads (the portal’s table of routes). */
const notRunInProduction = String.raw`(\.test\.tsx?|\.spec\.ts|\.config\.m?ts|/(testing|fixtures|scripts|bench)/.*|^apps/portal/app/routes\.ts)$`

const either = (parts: readonly string[]) => `(${parts.join('|')})`
const inside = (folders: readonly string[]) => `^${either(folders.map((folder) => `${folder}/`))}`

function arrowRules(root: string): Rule[] {
  const placed = placedPackages(root)
  const all = placed.map(([folder]) => folder)
  return placed.flatMap(([folder, { may, mayTypesOf = [], registry }]): Rule[] => {
    const name = folder.replace('/', '-')
    const own = [folder, ...may]
    const rules: Rule[] = [
      {
        name: `${name}-imports-outside-the-arrow`,
        comment: `${folder} may import only ${own.join(', ')}`,
        severity: 'error',
        from: { path: `^${folder}/` },
        to: { path: inside(all), pathNot: inside([...own, ...mayTypesOf, ...testTools]) },
      },
      {
        name: `${name}-runs-test-tools`,
        comment: 'the shared test set-ups are for tests and tool configurations',
        severity: 'error',
        from: { path: `^${folder}/`, pathNot: [notRunInProduction, inside(testTools)] },
        to: { path: inside(testTools) },
      },
    ]
    if (mayTypesOf.length > 0) {
      rules.push({
        name: `${name}-imports-more-than-types`,
        comment: `${folder} may import only the types of ${mayTypesOf.join(', ')}`,
        severity: 'error',
        from: { path: `^${folder}/` },
        to: { path: inside(mayTypesOf), dependencyTypesNot: ['type-only'] },
      })
    }
    if (registry) {
      rules.push({
        name: `${name}-imports-a-foreign-package`,
        comment: `${folder} may import only ${registry.join(', ')} from the registry, and nothing of Node`,
        severity: 'error',
        from: { path: `^${folder}/`, pathNot: notRunInProduction },
        to: { pathNot: [`^${folder}/`, `node_modules/${either(registry)}/`] },
      })
    }
    return rules
  })
}

const general: Rule[] = [
  {
    name: 'admin-features-import-each-other',
    comment: 'a feature of the admin is closed: routes compose features, what two share moves up',
    severity: 'error',
    from: { path: '^apps/admin/src/features/([^/]+)/' },
    to: { path: '^apps/admin/src/features/', pathNot: '^apps/admin/src/features/$1/' },
  },
  {
    name: 'admin-feature-imports-the-routes',
    comment: 'shared ← features ← routes',
    severity: 'error',
    from: { path: '^apps/admin/src/features/' },
    to: { path: '^apps/admin/src/(routes|app)/' },
  },
  {
    name: 'only-tests-import-tests',
    severity: 'error',
    from: { pathNot: notRunInProduction },
    to: { path: String.raw`\.(test|spec)\.tsx?$` },
  },
  {
    name: 'program-needs-a-development-dependency',
    comment: 'it would be missing where only the program is installed',
    severity: 'error',
    from: { path: '^(packages|apps)/', pathNot: notRunInProduction },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
  },
  {
    name: 'import-resolves-to-nothing',
    severity: 'error',
    from: {},
    to: {
      couldNotResolve: true,
      pathNot: [String.raw`^virtual:`, String.raw`\?(url|raw|inline)$`, String.raw`^\./\+types/`],
    },
  },
  {
    name: 'circle',
    comment: 'a circle of imports loads in an order nobody decided',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
]

/** The rules for the packages that lie on disk now. */
export function boundaryRules(root: string): IFlattenedRuleSet {
  return { forbidden: [...arrowRules(root), ...general] }
}
