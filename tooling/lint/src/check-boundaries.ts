import { checkBoundaries } from './boundaries/check-boundaries.ts'
import { repositoryRoot } from './source-files.ts'

const { violations, files } = await checkBoundaries(repositoryRoot)
for (const violation of violations) console.error(violation)
console.log(`${files} files read, ${violations.length} imports refused`)
process.exitCode = violations.length === 0 ? 0 : 1
