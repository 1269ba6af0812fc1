import type { CommandInput } from './command-line/command-input.ts'
import { Failure } from './command-line/failure.ts'
import { help } from './command-line/help.ts'
import { progressOn } from './command-line/progress.ts'
import { readEnv } from './env/env.ts'

const progress = progressOn(process.stderr)

// Loaded when it is called: `doctor` has to work where something of the others does not load.
const commands: Record<string, () => Promise<{ run: (input: CommandInput) => Promise<number | undefined> }>> =
  {
    serve: () => import('./commands/serve.ts'),
    migrate: () => import('./commands/migrate.ts'),
    import: () => import('./commands/import.ts'),
    export: () => import('./commands/export.ts'),
    seed: () => import('./commands/seed.ts'),
    plan: () => import('./commands/plan.ts'),
    access: () => import('./commands/access.ts'),
    audit: () => import('./commands/audit.ts'),
    backup: () => import('./commands/backup.ts'),
    restore: () => import('./commands/restore.ts'),
    doctor: () => import('./commands/doctor.ts'),
  }

async function main([name = 'serve', ...args]: string[]): Promise<number | undefined> {
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(help)
    return 0
  }
  const load = commands[name]
  if (!load) throw new Failure(`没有“${name}”这个命令。`, '运行 npm run zhaoshang -- help 查看用法。')
  const { run } = await load()
  return run({ args, env: readEnv(process.env), progress })
}

try {
  const code = await main(process.argv.slice(2))
  // `serve` stays until it is stopped.
  if (code !== undefined) process.exit(code)
} catch (error) {
  if (!(error instanceof Failure)) throw error
  progress.say(`✗ ${error.message}`)
  progress.say(`  ${error.wayOut}`)
  process.exit(1)
}
