import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Failure } from './failure.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a command's options; what it does not know is told with the way to the help. */
export function readArguments<const O extends Options>(
  command: string,
  args: string[],
  options: O,
  positionals: boolean,
) {
  try {
    return parseArgs({ args, options, allowPositionals: positionals, strict: true })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Failure(
      `zhaoshang ${command} 的参数不对：${detail}`,
      '运行 npm run zhaoshang -- help 查看用法。',
    )
  }
}

export function readPort(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Failure(
    `--${name} 应为 0 到 65535 之间的端口号，读到的是“${text}”。`,
    '请改正后，再运行同一条命令。',
  )
}
