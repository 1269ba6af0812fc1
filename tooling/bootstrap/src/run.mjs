import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

const running = new Set()

function stop(signal) {
  for (const child of running) child.kill(signal)
}

for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]) {
  process.on(signal, () => {
    stop(signal)
    process.exit(128 + number)
  })
}

// `npm` hands a SIGTERM only to the shell between it and us; the shell's end shows as a new parent.
const parent = process.ppid
setInterval(() => {
  if (process.ppid === parent) return
  stop('SIGTERM')
  process.exit(143)
}, 500).unref()

/**
 * Runs a command in the repository's root and collects what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, inherit?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 where the command does not exist
 */
export function run(command, args, { env = process.env, onLine, inherit = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    let rest = ''
    const take = (chunk) => {
      output += chunk
      const lines = (rest + chunk).split('\n')
      rest = lines.pop()
      for (const line of lines) onLine?.(line)
    }
    child.stdout?.setEncoding('utf8').on('data', take)
    child.stderr?.setEncoding('utf8').on('data', take)
    child.on('error', (error) => {
      running.delete(child)
      resolve({ code: 127, output: `${output}${error.message}` })
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? (signal ? 128 : 1), output })
    })
  })
}
