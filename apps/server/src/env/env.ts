import { z } from 'zod'
import { Failure } from '../command-line/failure.ts'
import { readTrustedProxies } from './trusted-proxies.ts'

const port = z.coerce
  .number('应为 0 到 65535 的整数')
  .int('应为 0 到 65535 的整数')
  .min(0, '应为 0 到 65535 的整数')
  .max(65_535, '应为 0 到 65535 的整数')
const yesNo = z.stringbool('应为 true 或 false')

const envSchema = z.object({
  /** A PostgreSQL server to use in place of the embedded one; names a role that may create roles and tables. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: '应为 postgresql://… 样子的地址' }).optional(),
  /** Root of passwords, sessions and the audit key; needed with DATABASE_URL, the embedded one has its own. */
  ZS_SECRET: z.string().min(32, '不少于 32 个字符').optional(),
  ZS_DATA: z.string().min(1).optional(),
  ZS_HOST: z.string().min(1).optional(),
  ZS_PORT: port.optional(),
  ZS_PORTAL_PORT: port.optional(),
  /** Addresses under which the staff console is reached besides those of this machine, separated by commas. */
  ZS_ORIGINS: z
    .string()
    .refine(areOrigins, '应为 https://zs.example.gov.cn 样子的网址，用逗号隔开')
    .optional(),
  /** Which proxies in front may tell the visitor's address: none, all, or those named. */
  ZS_TRUST_PROXY: z
    .string()
    .transform((text, context) => {
      const read = readTrustedProxies(text)
      if (read !== undefined) return read
      context.addIssue('应为 true、false，或代理服务器的地址、网段，用逗号隔开，例如 10.1.2.3,10.2.0.0/16')
      return z.NEVER
    })
    .default(false),
  /** https everywhere: secure cookies, upgrade-insecure-requests. */
  ZS_HTTPS: yesNo.default(false),
  ZS_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], '应为 silent、error、warn、info、debug 之一')
    .default('warn'),
  /** Encrypts backups and opens them. */
  ZS_BACKUP_PASSPHRASE: z.string().min(12, '不少于 12 个字符').optional(),
  /** Who sends it may read the metrics of the running server. */
  ZS_METRICS_TOKEN: z.string().min(16, '不少于 16 个字符').optional(),
  ZS_DEMO_PASSWORD: z.string().min(8, '不少于 8 个字符').optional(),
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

function areOrigins(text: string): boolean {
  return text.split(',').every((part) => part.trim() === '' || /^https?:$/.test(protocolOf(part.trim())))
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : ''
}
