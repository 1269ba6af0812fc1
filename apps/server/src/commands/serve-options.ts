import { dayOfInstant, instantSchema, isDay, type Day, type Instant } from '@zhaoshang/domain'
import { readArguments, readPort } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { dataDirectory } from '../database/data-directory.ts'

export interface ServeOptions {
  readonly host: string
  readonly port: number
  readonly portalPort: number
  readonly origins: readonly string[]
  readonly dataDirectory: string
  readonly plan: string | undefined
  readonly clockAt: Instant | undefined
  /** Day from which the demo's dates are told; default the business clock's. */
  readonly today: Day | undefined
  readonly demo: boolean
}

const instantShape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(\+08:00)?)?$/

export function readServeOptions({ args, env }: Pick<CommandInput, 'args' | 'env'>): ServeOptions {
  const { values } = readArguments(
    'serve',
    args,
    {
      host: { type: 'string' },
      port: { type: 'string' },
      'portal-port': { type: 'string' },
      origin: { type: 'string', multiple: true },
      data: { type: 'string' },
      plan: { type: 'string' },
      now: { type: 'string' },
      today: { type: 'string' },
      'no-demo': { type: 'boolean' },
    },
    false,
  )
  const origins = [...(values.origin ?? []), ...(env.ZS_ORIGINS?.split(',') ?? [])]
    .map((text) => text.trim())
    .filter((text) => text !== '')
  for (const origin of origins) {
    if (!URL.canParse(origin))
      throw new Failure(
        `“${origin}”不是网址。`,
        '请写成 https://zs.example.gov.cn 的样子，再运行同一条命令。',
      )
  }
  return {
    host: values.host ?? env.ZS_HOST ?? '127.0.0.1',
    port: readPort(values.port, 'port') ?? env.ZS_PORT ?? 8600,
    portalPort: readPort(values['portal-port'], 'portal-port') ?? env.ZS_PORTAL_PORT ?? 8601,
    origins,
    dataDirectory: dataDirectory(values.data, env),
    plan: values.plan,
    clockAt: readNow(values.now),
    today: readToday(values.today),
    demo: values['no-demo'] !== true,
  }
}

export function readNow(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined
  const full = instantShape.test(text) ? completed(text) : ''
  const parsed = instantSchema.safeParse(full)
  if (parsed.success && isDay(full.slice(0, 10)) && !Number.isNaN(Date.parse(full))) return parsed.data
  throw new Failure(
    `--now 应为 2024-04-24T09:00 这样的时刻，读到的是“${text}”。`,
    '请改正后，再运行同一条命令。',
  )
}

/** The district's offset is the only one there is, so it may be left out. */
function completed(text: string): string {
  const [day = '', time = '09:00'] = text.replace('+08:00', '').split('T')
  return `${day}T${time.length === 5 ? `${time}:00` : time}+08:00`
}

function readToday(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  if (isDay(text)) return text
  throw new Failure(`--today 应为 2024-04-24 这样的日期，读到的是“${text}”。`, '请改正后，再运行同一条命令。')
}

/** What the demo takes for today. */
export function demoDay({ today }: Pick<ServeOptions, 'today'>, now: Instant): Day {
  return today ?? dayOfInstant(now)
}
