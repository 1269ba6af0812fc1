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
    throw new Failure(
      `zhaoshang ${command} 的参数不对：${inWords(error)}。`,
      '运行 npm run zhaoshang -- help 查看用法。',
    )
  }
}

const complaints: Readonly<Record<string, (option: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (option) => `没有 ${option} 这个选项`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (option) => `选项 ${option} 少了它的值，或者不该有值`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (word) => `多出了“${word}”`,
}

/** The parser speaks English, with the option or word in quotation marks. */
function inWords(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const complaint = complaints[String(error.code)]
  if (!complaint) throw error
  return complaint(/'(.+?)'/.exec(error.message)?.[1] ?? '')
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
