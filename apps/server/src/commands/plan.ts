import {
  explainClause,
  holidaysOfChina,
  obligationsBetween,
  parseDay,
  unpublishedYears,
  workPlanJsonSchema,
  type CapabilityId,
  type Day,
} from '@zhaoshang/domain'
import { screens } from '../capability/screens.ts'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { readPlan } from '../plan/choose-plan.ts'

const usage =
  '用法：plan check 方案 | plan schema | plan deadlines 方案 --from 日期 --to 日期 [--json] | plan explain 方案 条款'

/** Answers what a plan says, from the file alone: `plan check | schema | deadlines | explain`. */
export async function run({ args, progress }: CommandInput): Promise<number> {
  const { values, positionals } = readArguments(
    'plan',
    args,
    { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean', default: false } },
    true,
  )
  const [what, name, clause, ...more] = positionals
  if (what === 'schema' && name === undefined) return print(JSON.stringify(workPlanJsonSchema(), null, 2))
  if (name === undefined || more.length > 0 || (clause !== undefined) !== (what === 'explain'))
    throw new Failure('plan 的参数不对。', usage)
  const plan = await readPlan(name)
  switch (what) {
    case 'check':
      return print(
        `✓ ${plan.title}（${plan.version}）：${plan.clauses.length} 条，${plan.units.length} 个单位，${plan.cycles.length} 种报送，${plan.lists.length} 张表，没有错误`,
      )
    case 'deadlines': {
      const [from, to] = [dayOption(values.from, 'from'), dayOption(values.to, 'to')]
      if (to < from) throw new Failure(`--to ${to} 早于 --from ${from}。`, '请改正后，再运行同一条命令。')
      const unknown = unpublishedYears(holidaysOfChina, from, to)
      if (unknown.length > 0) progress.say(`· ${unknown.join('、')}年放假安排尚未公布，暂按周末推算`)
      const owed = obligationsBetween(plan, holidaysOfChina, plan.units, from, to)
      if (values.json)
        return print(
          JSON.stringify(
            owed.map(({ cycle, unit, periodStart, periodEnd, dueAt }) => ({
              cycle,
              unit,
              periodStart,
              periodEnd,
              dueAt,
            })),
            null,
            1,
          ),
        )
      // For people one line per deadline is enough: it is the same for every unit.
      const lines = Map.groupBy(
        owed,
        (one) => `${one.dueAt.slice(0, 16).replace('T', ' ')}  ${one.periodName}  ${one.cycle}  ${one.why}`,
      )
      return print([...lines].map(([line, units]) => `${line}（${units.length} 家）`).join('\n'))
    }
    case 'explain': {
      const explained = explainClause(plan, clause ?? '')
      if (!explained.ok)
        throw new Failure(
          `方案里没有“${clause}”这一条。`,
          `有这些条款：${explained.refusal.known.join('、')}`,
        )
      const { id, title, obligations, carriedBy, ourChoices } = explained.value
      return print(
        [
          `${id} ${title}`,
          ...obligations.map(
            ({ text, capability }) =>
              `  ${text} — ${capability ? `${capability.name}（${capability.id}）${screenWords(capability.id)}` : '原则'}`,
          ),
          ...carriedBy.map((part) => `  落实：${part.name}（${part.kind} ${part.id}）`),
          ...ourChoices.map((one) => `  自定：${one.about} ${one.choice}；${one.reason}`),
        ].join('\n'),
      )
    }
    default:
      throw new Failure(`plan 没有“${what}”这个用法。`, usage)
  }
}

/** Where it is done, for whoever asks what of the plan runs already. */
function screenWords(capability: CapabilityId): string {
  const screen = screens[capability]
  if (!screen) return '，尚无页面'
  const where = `，${screen.side === 'console' ? '工作台' : '公开网站'} ${screen.path}`
  return screen.missing === undefined ? where : `${where}（尚缺：${screen.missing}）`
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function dayOption(text: string | undefined, name: string): Day {
  const read = text === undefined ? undefined : parseDay(text)
  if (read?.ok) return read.value
  throw new Failure(
    `--${name} 应为 2026-01-01 这样的日期，读到的是“${text ?? ''}”。`,
    '请改正后，再运行同一条命令。',
  )
}
