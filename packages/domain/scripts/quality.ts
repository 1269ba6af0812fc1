// What a published library owes its users, step by step: it builds, its public surface is the one
// committed in api/, its documentation builds, its package resolves everywhere, it fits a browser.
// `--update` writes the API report anew instead of comparing.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const root = join(import.meta.dirname, '..')
// Tools of this package and of the repository, however the script was started.
const path = [
  join(root, 'node_modules/.bin'),
  join(root, '../../node_modules/.bin'),
  process.env['PATH'],
].join(delimiter)
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } })
const step = (name: string) => console.log(`— ${name}`)

step('build to dist')
rmSync(join(root, 'dist'), { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')

step('public surface against api/domain.api.md')
mkdirSync(join(root, 'api'), { recursive: true })
run('api-extractor', 'run', ...(process.argv.includes('--update') ? ['--local'] : []))

step('documentation')
run(
  'typedoc',
  '--entryPoints',
  'src/index.ts',
  '--tsconfig',
  'tsconfig.build.json',
  '--out',
  'build/docs',
  '--readme',
  'README.md',
  '--logLevel',
  'Error',
)

step('package')
const packed = join(root, 'build/pack')
rmSync(packed, { recursive: true, force: true })
mkdirSync(packed, { recursive: true })
run('pnpm', 'pack', '--pack-destination', packed)
const tarball = join(packed, readdirSync(packed).find((file) => file.endsWith('.tgz')) ?? 'none')
run('publint', 'run', tarball, '--strict')
run('attw', tarball, '--profile', 'esm-only')

step('in a browser')
const bundle = await rolldown({
  input: join(root, 'dist/index.js'),
  platform: 'browser',
  treeshake: false,
  logLevel: 'silent',
})
const { output } = await bundle.generate({ format: 'esm', minify: true })
const code = output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('')
const outside = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : []))
if (outside.length > 0) throw new Error(`a browser has no ${outside.join(', ')}`)
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`
console.log(
  `everything, zod and the default plan included: ${kb(Buffer.byteLength(code))}, ${kb(gzipSync(code).length)} gzip`,
)
