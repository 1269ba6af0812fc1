import { consolidatedWorkbook, officeUnit, returnForm, type ApiRefusal, type MadeFile } from '@zhaoshang/api'
import { cycleOf, obligationFor, type Result } from '@zhaoshang/domain'
import { returnsByKeys } from '@zhaoshang/db'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { refusalFailure } from '../command-line/refusal-failure.ts'
import { roleWith } from '../sign-in/role-with.ts'
import { openCommandSystem } from './command-system.ts'
import { exportProjects } from './export-projects.ts'
import { readNow } from './serve-options.ts'

/** `export --period --out`: the consolidated workbook and every accepted unit's forms. */
export async function run({ args, env, progress }: CommandInput): Promise<number> {
  if (args[0] === 'projects') return exportProjects({ args: args.slice(1), env, progress })
  const { values } = readArguments(
    'export',
    args,
    {
      period: { type: 'string' },
      out: { type: 'string' },
      cycle: { type: 'string' },
      data: { type: 'string' },
      now: { type: 'string' },
    },
    false,
  )
  const { period, out } = values
  if (period === undefined || out === undefined) {
    throw new Failure(
      'export 需要 --period 和 --out。',
      '例如：npm run zhaoshang -- export --period 2024-04 --out 汇总',
    )
  }
  const command = await openCommandSystem(
    { env, progress },
    { data: values.data, clockAt: readNow(values.now) },
  )
  try {
    const { plan, calendar, database } = command.system
    const cycle = values.cycle === undefined ? plan.cycles[0] : cycleOf(plan, values.cycle)
    if (!cycle)
      throw new Failure(
        `没有名为“${values.cycle ?? ''}”的报送周期。`,
        `方案中的周期有：${plan.cycles.map(({ id }) => id).join('、')}。`,
      )
    const office = officeUnit(plan)
    const role = roleWith(plan, 'consolidation.read')
    const context = command.contextAs(...(office && role !== undefined ? [{ role, unit: office.code }] : []))
    await mkdir(out, { recursive: true }).catch((error: Error) => {
      throw new Failure(`不能建立目录 ${out}：${error.message}`, '请更换 --out，再运行同一条命令。')
    })
    const print = async (made: Result<MadeFile, ApiRefusal>): Promise<void> => {
      if (!made.ok) throw refusalFailure(made.refusal, `${period} ${cycle.name}`)
      const path = join(out, made.value.name)
      await save(made.value, path)
      process.stdout.write(`${path}\n`)
    }
    await print(await consolidatedWorkbook(context, { cycle: cycle.id, period }))
    const keys = plan.units.flatMap(
      ({ code }) => obligationFor(plan, calendar, plan.units, `${cycle.id}/${period}/${code}`)?.key ?? [],
    )
    const stored = await returnsByKeys(database, keys)
    for (const key of keys.filter((candidate) => stored.get(candidate)?.phase === 'accepted')) {
      for (const content of cycle.contents) {
        if (content.kind === 'list')
          await print(await returnForm(context, { key, list: content.list, contacts: false }))
      }
    }
    return 0
  } finally {
    await command.close()
  }
}

async function save({ writeTo }: MadeFile, path: string): Promise<void> {
  const stream = createWriteStream(path)
  await Promise.all([writeTo(stream), finished(stream)])
}
