import { auditFilterSchema, auditWorkbook, officeUnit } from '@zhaoshang/api'
import { audit, verifyAudit } from '@zhaoshang/db'
import { createWriteStream } from 'node:fs'
import { dataDirectory } from '../database/data-directory.ts'
import { headFile, noteHead, readHeads } from '../audit/head-file.ts'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { openCommandSystem } from './command-system.ts'

const subcommands = ['verify', 'heads', 'export'] as const

/** `audit verify` walks the whole trail; `audit heads` prints the heads that were noted outside the database; `audit export` writes the trail as a workbook. */
export async function run({ args, env, progress }: CommandInput): Promise<number> {
  const { values, positionals } = readArguments(
    'audit',
    args,
    {
      data: { type: 'string' },
      heads: { type: 'string' },
      json: { type: 'boolean' },
      from: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
    },
    true,
  )
  const [wanted, ...rest] = positionals
  const subcommand = subcommands.find((name) => name === wanted)
  if (!subcommand || rest.length > 0)
    throw new Failure(
      '请说明做什么：audit verify、audit heads 或 audit export。',
      '运行 npm run zhaoshang -- help 查看用法。',
    )
  if (subcommand === 'export') return exportTrail({ env, progress }, values)
  const path = values.heads ?? headFile(dataDirectory(values.data, env))
  const { heads, faulty } = await readHeads(path)
  if (faulty !== undefined)
    throw new Failure(
      `${path} 第 ${faulty} 行不是链头记录。`,
      '请换一份没有改动过的链头文件，再运行同一条命令。',
    )
  if (subcommand === 'heads') {
    for (const head of heads) process.stdout.write(`${JSON.stringify(head)}\n`)
    return 0
  }
  const { system, close } = await openCommandSystem(
    { env, progress },
    { data: values.data, clockAt: undefined },
  )
  try {
    const verified = await verifyAudit(system.database, heads)
    if (values.json) process.stdout.write(`${JSON.stringify(verified)}\n`)
    if (!verified.ok) {
      // Nothing is added to a broken trail: a new entry would take the place of one that was cut off.
      if (!values.json) process.stdout.write(`✗ ${faultInWords(verified.refusal)}\n`)
      return 1
    }
    // The look itself goes on record, and the new head beside the others.
    await audit(system.database, {
      actor: 'command-line',
      action: 'audit.verify',
      detail: { entries: verified.value.entries },
    })
    await noteHead(system.database, path)
    if (!values.json)
      process.stdout.write(
        `✓ 审计记录 ${verified.value.entries} 条完整无缺，与 ${heads.length} 个已导出的链头一致\n  链头：${verified.value.head?.seq ?? 0} ${verified.value.head?.hash ?? ''}\n`,
      )
    return 0
  } finally {
    await close()
  }
}

interface ExportChoice {
  readonly data?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly out?: string | undefined
}

async function exportTrail(
  input: Pick<CommandInput, 'env' | 'progress'>,
  { data, from, to, out = '审计记录.xlsx' }: ExportChoice,
): Promise<number> {
  const filter = auditFilterSchema.safeParse({ from, to })
  if (!filter.success)
    throw new Failure('--from、--to 应为 2024-04-24 这样的日期。', '请改正后，再运行同一条命令。')
  const { system, contextAs, close } = await openCommandSystem(input, { data, clockAt: undefined })
  try {
    const role = system.plan.roles.find(({ administers }) => administers === 'audit')
    const context = contextAs(...(role ? [{ role: role.id, unit: officeUnit(system.plan)?.code ?? '' }] : []))
    // Whoever sits at the server’s command line holds the database; the second factor is of the console.
    const made = await auditWorkbook(
      { ...context, actor: { ...context.actor, twoFactor: true } },
      filter.data,
    )
    if (!made.ok)
      throw new Failure('这份工作方案没有审计管理员的角色。', '请在工作方案中设置，再运行同一条命令。')
    await made.value.writeTo(createWriteStream(out))
    input.progress.say(`✓ 已导出到 ${out}`)
    return 0
  } finally {
    await close()
  }
}

type Fault = Extract<Awaited<ReturnType<typeof verifyAudit>>, { ok: false }>['refusal']

const whats = {
  entry: '这条记录',
  changes: '这次写入的前后内容',
  journal: '它登记的账号流水',
} satisfies Record<Fault['what'], string>

function faultInWords({ seq, why, what }: Fault): string {
  switch (why) {
    case 'changed':
      return `第 ${seq} 条：${whats[what]}被改动过（内容与校验值不符）`
    case 'missing':
      return `第 ${seq} 条之前少了记录`
    case 'inserted':
      return `第 ${seq} 条是插进来的（与前一条接不上）`
    case 'cut-off':
      return `记录在第 ${seq} 条之前就断了：末尾被截掉（该条在已导出的链头中）`
    default:
      return why satisfies never
  }
}
