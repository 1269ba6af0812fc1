import { jizhou } from '@zhaoshang/domain'
import { checkClock } from './clock/check-clock.ts'
import { checkNames } from './names/check-names.ts'
import { repositoryRoot } from './source-files.ts'

const names = checkNames(repositoryRoot, jizhou)
const clock = checkClock(repositoryRoot)
for (const line of [...names.found, ...clock.found]) console.error(line)
console.log(`${names.files} files read for names of a plan's places, ${names.found.length} found`)
console.log(`${clock.files} files of the domain read for a look at the clock, ${clock.found.length} found`)
process.exitCode = names.found.length + clock.found.length === 0 ? 0 : 1
