import { resolveMigration } from '@zhaoshang/db'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { dataDirectory } from '../database/data-directory.ts'
import { migrationFailure } from '../database/database-failure.ts'
import { reachDatabase, reachServer } from '../database/reach-database.ts'

/** Brings the database to this version's shape; with `--resolve` marks an upgrade that was cut off as not done. */
export async function run({ args, env, progress }: CommandInput): Promise<number> {
  const { values } = readArguments(
    'migrate',
    args,
    { data: { type: 'string' }, resolve: { type: 'string' } },
    false,
  )
  const choice = {
    url: env.DATABASE_URL,
    secret: env.ZS_SECRET,
    dataDirectory: dataDirectory(values.data, env),
  }
  if (values.resolve !== undefined) {
    const server = await reachServer(choice, progress, true)
    try {
      const resolved = await resolveMigration(server.ownerUrl, values.resolve, 'rolled-back')
      if (!resolved.ok) throw migrationFailure(resolved.refusal)
      progress.say(`✓ 已把 ${values.resolve} 标记为未应用`)
    } finally {
      await server.release()
    }
  }
  const reached = await reachDatabase(choice, { progress, mayJoin: true })
  await reached.release()
  progress.say('✓ 数据库结构是最新的')
  return 0
}
