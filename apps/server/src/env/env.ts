import { z } from 'zod'
import { Failure } from '../command-line/failure.ts'

const port = z.coerce.number().int().min(0).max(65_535)

const envSchema = z.object({
  /** A PostgreSQL server to use in place of the embedded one; names a role that may create roles and tables. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Root of passwords, sessions and the audit key; needed with DATABASE_URL, the embedded one has its own. */
  ZS_SECRET: z.string().min(32).optional(),
  ZS_DATA: z.string().min(1).optional(),
  ZS_HOST: z.string().min(1).optional(),
  ZS_PORT: port.optional(),
  ZS_PORTAL_PORT: port.optional(),
  /** Addresses under which the staff console is reached besides those of this machine, separated by commas. */
  ZS_ORIGINS: z.string().optional(),
  /** Whether a proxy in front tells the visitor's address. */
  ZS_TRUST_PROXY: z.stringbool().default(false),
  /** https everywhere: secure cookies, upgrade-insecure-requests. */
  ZS_HTTPS: z.stringbool().default(false),
  ZS_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  ZS_DEMO_PASSWORD: z.string().min(8).optional(),
})
export type Env = z.infer<typeof envSchema>

/** The environment, checked once at start; everything else gets what it needs as arguments. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(given)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}（${issue.message}）`)
    throw new Failure(`环境变量不能用：${names.join('、')}。`, '请改正或去掉这些变量，再运行同一条命令。')
  }
  if (parsed.data.DATABASE_URL !== undefined && parsed.data.ZS_SECRET === undefined) {
    throw new Failure(
      '设置了 DATABASE_URL，但没有设置 ZS_SECRET。',
      '请设置一个不少于32个字符、长期不变的 ZS_SECRET（例如 openssl rand -hex 32 的输出），再运行同一条命令。',
    )
  }
  return parsed.data
}
