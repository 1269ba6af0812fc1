import { globSync } from 'node:fs'
import { join } from 'node:path'

/** Where the product's source lies; each folder inside is a package. */
export const roofs = ['apps', 'packages', 'tooling'] as const

/** What tools write among the sources. */
const notSource = [
  '**/node_modules',
  '**/.react-router',
  '**/.reports',
  '**/.turbo',
  '*/*/dist',
  '*/*/build',
  'packages/*/src/generated',
]

/** The packages on disk, `packages/domain`: rules are made from these, so that a new one is never unwatched. */
export function packageFolders(root: string): string[] {
  return roofs
    .flatMap((roof) => globSync(`${roof}/*/package.json`, { cwd: root }))
    .map((path) => path.slice(0, -'/package.json'.length))
    .sort()
}

/** Every file written by hand with one of the endings, relative to the root, `packages/domain/src/index.ts`. */
export function sourceFiles(root: string, ...endings: string[]): string[] {
  return roofs
    .flatMap((roof) => globSync(`${roof}/**/*`, { cwd: root, exclude: notSource }))
    .filter((path) => endings.some((ending) => path.endsWith(`.${ending}`)))
    .sort()
}

export const repositoryRoot = join(import.meta.dirname, '..', '..', '..')
