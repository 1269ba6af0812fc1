import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { roofs, sourceFiles } from '../source-files.ts'
import { boundaryRules } from './rules.ts'

export interface BoundaryReport {
  /** `packages/domain/src/x.ts → packages/db/src/index.ts: rule (comment)`, empty where all holds. */
  readonly violations: string[]
  /** The files of ours that were read: a check that read none has proved nothing. */
  readonly files: number
}

const generated = String.raw`(/node_modules/|^packages/[^/]+/src/generated/)`

/**
 * Reads every import in the tree and holds it against the arrow.
 * Refuses also where a file that lies on disk was not read, since a tool that
 * cannot parse a file would otherwise call it clean.
 */
export async function checkBoundaries(root: string): Promise<BoundaryReport> {
  const { output } = await cruise([...roofs], {
    baseDir: root,
    ruleSet: boundaryRules(root),
    validate: true,
    // Type imports are imports too; without this they vanish before they are seen.
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: generated },
    exclude: { path: String.raw`(^[^/]+/[^/]+/(dist|build)/|/(\.react-router|\.reports|\.turbo)/)` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.d.ts', '.d.mts', '.css', '.json'],
    },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text instead of a result')
  const read = new Set(output.modules.map(({ source }) => source))
  const files = sourceFiles(root, 'ts', 'tsx', 'mts', 'mjs').filter((path) => !path.endsWith('.d.ts'))
  const unread = files.filter((path) => !read.has(path)).map((path) => `${path}: was not read`)
  return { violations: [...violations(output), ...unread], files: files.length - unread.length }
}

function violations({ summary }: ICruiseResult): string[] {
  const comments = new Map(summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]))
  return summary.violations.map(({ from, to, rule, cycle }) => {
    const path = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `${from} → ${to}`
    const comment = comments.get(rule.name)
    return `${path}: ${rule.name}${comment ? ` (${comment})` : ''}`
  })
}
