import { exportFromQuery, officeUnit, projectsFile } from '@zhaoshang/api'
import type { PolicyName } from '@zhaoshang/domain'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { extname } from 'node:path'
import { finished } from 'node:stream/promises'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { refusalFailure } from '../command-line/refusal-failure.ts'
import { roleWith } from '../sign-in/role-with.ts'
import { openCommandSystem } from './command-system.ts'
import { readNow } from './serve-options.ts'

const example = '例如：npm run zhaoshang -- export projects --filter "stage=signed,landed" --to 项目.xlsx'

/** `export projects --filter --to`: any part of the register, as the list page's address says it. */
export async function exportProjects({ args, env, progress }: CommandInput): Promise<number> {
  const { values } = readArguments(
    'export projects',
    args,
    {
      filter: { type: 'string' },
      to: { type: 'string' },
      form: { type: 'string' },
      columns: { type: 'string' },
      sort: { type: 'string' },
      contacts: { type: 'boolean' },
      data: { type: 'string' },
      now: { type: 'string' },
    },
    false,
  )
  const { filter = '', to, form, columns, sort } = values
  const format = to === undefined ? '' : extname(to).slice(1).toLowerCase()
  if (to === undefined || (format !== 'xlsx' && format !== 'csv'))
    throw new Failure('export projects 需要 --to，文件名以 .xlsx 或 .csv 结尾。', example)
  const wanted = exportFromQuery(format, {
    ...Object.fromEntries(new URLSearchParams(filter.replace(/^\?/, ''))),
    ...(form !== undefined && { form }),
    ...(columns !== undefined && { columns }),
    ...(sort !== undefined && { sort }),
    ...(values.contacts === true && { contacts: 'clear' }),
  })
  if (!wanted.success) throw new Failure('读不懂这些条件。', example)
  const command = await openCommandSystem(
    { env, progress },
    { data: values.data, clockAt: readNow(values.now) },
  )
  try {
    const { plan } = command.system
    const office = officeUnit(plan)
    const policies: PolicyName[] = ['project.read', 'contact.read', 'contact.export']
    const roles = new Set(policies.flatMap((policy) => roleWith(plan, policy) ?? []))
    // The command line speaks for the office: it reads the disk and the database anyway.
    const holdings = office ? [...roles].map((role) => ({ role, unit: office.code })) : []
    const made = await projectsFile(command.contextAs(...holdings), wanted.data)
    if (!made.ok) throw refusalFailure(made.refusal, to)
    // Under another name until it is whole: half a file must not look like one.
    const unfinished = `${to}.unfinished`
    const stream = createWriteStream(unfinished)
    try {
      const [rows] = await Promise.all([made.value.writeTo(stream), finished(stream)])
      await rename(unfinished, to)
      process.stdout.write(`${to}\n`)
      progress.say(`✓ 已导出 ${rows} 个项目`)
    } catch (error) {
      await rm(unfinished, { force: true })
      if (error instanceof Error && 'code' in error)
        throw new Failure(`不能写入 ${to}：${error.message}`, '请更换 --to，再运行同一条命令。')
      throw error
    }
    return 0
  } finally {
    await command.close()
  }
}
