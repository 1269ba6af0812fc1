import { readFileSync } from 'node:fs'
import { readArguments } from './arguments.ts'
import { startBenchSystem } from './bench-system.ts'
import { benchExport } from './parts/export.ts'
import { benchImport } from './parts/import.ts'
import { benchList } from './parts/list.ts'
import { benchOne } from './parts/one.ts'
import { benchScale } from './parts/scale.ts'
import { benchSearch } from './parts/search.ts'
import { benchStatistics } from './parts/statistics.ts'
import { measureScreens } from './screens/measure-screens.ts'
import { baselineSource } from './start-baseline.ts'

const options = readArguments(process.argv.slice(2))
const say = (line: string) => console.log(line)
const asked = (part: (typeof options.only)[number]) => options.only.includes(part)

const beside = { list: benchList, one: benchOne, search: benchSearch, statistics: benchStatistics }
const chosen = Object.entries(beside).filter(([part]) => asked(part as keyof typeof beside))

if (chosen.length > 0) {
  const source = readFileSync(new URL('./baseline.ts', import.meta.url), 'utf8')
  say(`对照程序 ${baselineSource} 的全部源代码：\n\n${source.replace(/^/gm, '    ')}`)
}
const files = { export: benchExport, import: benchImport }
const withFiles = Object.entries(files).filter(([part]) => asked(part as keyof typeof files))

if (chosen.length > 0 || withFiles.length > 0 || asked('screens')) {
  await using system = await startBenchSystem(options.projects)
  for (const [, bench] of [...chosen, ...withFiles]) await bench(system, options, say)
  const { origin, headers, projects } = system
  if (asked('screens')) await measureScreens({ origin, cookie: headers.cookie ?? '', projects }, say)
}
if (asked('scale')) await benchScale(options, say)
