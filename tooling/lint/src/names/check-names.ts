import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkPlan } from '@zhaoshang/domain'
import { sourceFiles } from '../source-files.ts'

/** Where a district's own places may stand: its plan as data, examples and tests. */
const mayName = [
  /^packages\/domain\/src\/plans\//,
  /\.(test|spec)\.tsx?$/,
  /\/fixtures\//,
  /\/demo\//,
  // Tests as programs of their own, and the worlds that tests are set in.
  /^tooling\/(e2e|faults)\//,
  /^packages\/api\/src\/testing\//,
  /^apps\/server\/src\/access\/malformed\//,
]

/** What any district calls its zone names no place. */
const generic = /^(经济(技术)?)?开发区$/

/** The words by which a plan's places would show in code: full name, its other ways of writing, official code. */
export function placeWords(plan: Pick<WorkPlan, 'units'>): string[] {
  return plan.units
    .filter(({ capabilities }) => capabilities.includes('is-place'))
    .flatMap(({ name, code, aliases }) => [name, code, ...aliases])
    .filter((word) => !generic.test(word))
}

/**
 * Finds files that know a place of the plan by name, so that another district's
 * plan would not do: `apps/x.ts:12: 某某镇`.
 */
export function checkNames(root: string, plan: Pick<WorkPlan, 'units'>): { found: string[]; files: number } {
  const words = placeWords(plan)
  const files = sourceFiles(root, 'ts', 'tsx', 'mts', 'mjs', 'css', 'html', 'sql', 'prisma', 'json').filter(
    (path) => !mayName.some((pattern) => pattern.test(path)),
  )
  const found = files.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        words.filter((word) => line.includes(word)).map((word) => `${path}:${index + 1}: ${word}`),
      ),
  )
  return { found, files: files.length }
}
