import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installFailure } from './install-failure.mjs'
import { assertRoom } from './machine.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { Refusal, say, step } from './say.mjs'

const pnpm = 'pnpm@12.21.0'
const stamp = join(root, 'node_modules', '.installed')
const secondsBetweenLines = 5

/** Every file that decides what an install produces. */
function manifests() {
  const members = ['packages', 'apps', 'tooling'].flatMap((zone) =>
    readdirSync(join(root, zone), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(root, zone, entry.name, 'package.json'))
      .filter((path) => existsSync(path)),
  )
  return ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
    .map((name) => join(root, name))
    .concat(members.sort())
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${root}`)
  for (const path of manifests()) hash.update(readFileSync(path))
  return hash.digest('hex')
}

function installEnv() {
  return {
    // npm's own patience is over a minute before it says that there is no registry.
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
    ...process.env,
    // Keeps pnpm from asking whether it may replace node_modules when nobody can answer.
    CI: 'true',
  }
}

function progressLines() {
  let last = Date.now()
  return (line) => {
    const found = /resolved (\d+).*added (\d+)/.exec(line)
    if (!found || Date.now() - last < secondsBetweenLines * 1000) return
    last = Date.now()
    say(`  已装好 ${found[2]} 个软件包`)
  }
}

/** Installs exactly what the lock file says; does nothing where that is what is there. */
export async function install() {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  assertRoom()
  await step('安装依赖（首次需要几分钟）', async () => {
    rmSync(stamp, { force: true })
    const { code, output } = await run(
      'npx',
      ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
      { env: installEnv(), onLine: progressLines() },
    )
    if (code === 127) throw new Refusal('找不到 npx。请安装完整的 Node.js（带 npm），再运行同一条命令。')
    if (code !== 0)
      throw new Refusal(installFailure(output), output.trimEnd().split('\n').slice(-12).join('\n'))
    writeFileSync(stamp, wanted)
  })
}
