import { packageFolders } from '../source-files.ts'

/** What a package may import besides itself and the packages of the registry. */
interface Place {
  readonly may: readonly string[]
  /** Only their types: what is imported leaves no trace in the running program. */
  readonly mayTypesOf?: readonly string[]
  /** The only packages of the registry that it may import, where that is limited. */
  readonly registry?: readonly string[]
}

/**
 * The one arrow: domain ← documents, db ← api ← server; the screens know the
 * domain and the types of the api. A package on disk that is not in this table
 * is refused, so that a new one is placed by decision.
 */
export const arrow: Readonly<Record<string, Place>> = {
  'packages/domain': { may: [], registry: ['zod', 'temporal-polyfill'] },
  'packages/documents': { may: ['packages/domain'] },
  'packages/db': { may: ['packages/domain'] },
  'packages/api': { may: ['packages/domain', 'packages/documents', 'packages/db'] },
  'packages/ui': { may: ['packages/domain'] },
  'apps/server': {
    may: ['packages/domain', 'packages/documents', 'packages/db', 'packages/api', 'apps/portal'],
  },
  'apps/admin': { may: ['packages/domain', 'packages/ui'], mayTypesOf: ['packages/api'] },
  'apps/portal': { may: ['packages/domain', 'packages/ui'], mayTypesOf: ['packages/api'] },
  'tooling/bootstrap': { may: [] },
  'tooling/lint': { may: ['packages/domain'] },
  'tooling/vitest': { may: [] },
  'tooling/typescript': { may: [] },
  'tooling/bench': {
    may: [
      'packages/domain',
      'packages/db',
      'packages/api',
      'packages/documents',
      'apps/server',
      'tooling/bootstrap',
    ],
  },
  'tooling/faults': {
    may: ['packages/domain', 'packages/db', 'packages/api', 'apps/server', 'tooling/bootstrap'],
  },
  'tooling/e2e': {
    may: [
      'packages/domain',
      'packages/documents',
      'packages/db',
      'packages/api',
      'apps/server',
      'tooling/bootstrap',
    ],
  },
}

/** What tests and tool configurations may import on top: the shared test set-ups. */
export const testTools = ['tooling/vitest'] as const

/** The packages on disk with their place. */
export function placedPackages(root: string): [folder: string, place: Place][] {
  return packageFolders(root).map((folder) => {
    const place = arrow[folder]
    if (!place)
      throw new Error(`${folder} has no place in the arrow: add it to tooling/lint/src/boundaries/arrow.ts`)
    return [folder, place]
  })
}
