import { jizhou } from '@zhaoshang/domain'
import { readMatrix, signedMatrix, whoseWords } from '../access/access-matrix.ts'
import { compareMatrix, type Compared } from '../access/compare.ts'
import { readArguments } from '../command-line/arguments.ts'
import type { CommandInput } from '../command-line/command-input.ts'
import { Failure } from '../command-line/failure.ts'
import { readPlan } from '../plan/choose-plan.ts'

const usage = '用法：access matrix [--plan 方案] [--expected 表.csv] [--csv]'

/** `access matrix`: who should be able to do what, beside who can; ends with 1 where the two differ. */
export async function run({ args, progress }: CommandInput): Promise<number> {
  const { values, positionals } = readArguments(
    'access',
    args,
    {
      plan: { type: 'string', default: jizhou.id },
      expected: { type: 'string' },
      csv: { type: 'boolean', default: false },
    },
    true,
  )
  if (positionals.length !== 1 || positionals[0] !== 'matrix') throw new Failure('access 的参数不对。', usage)
  const plan = await readPlan(values.plan)
  const path = values.expected ?? (plan.id === jizhou.id ? signedMatrix : undefined)
  const expected = path === undefined ? undefined : await readExpected(plan, path)
  if (!expected) progress.say(`· ${plan.title}没有书面的权限表，只列实际授权；用 --expected 给出一份来对照`)
  const compared = compareMatrix(plan, expected ?? [])
  const differing = compared.filter(({ differs }) => differs)
  process.stdout.write(values.csv ? asCsv(compared) : asText(compared))
  if (differing.length > 0) progress.say(`✗ ${differing.length} 处与书面的权限表不一致`)
  else if (expected) progress.say(`✓ ${compared.length} 格，全部与书面的权限表一致`)
  return differing.length > 0 ? 1 : 0
}

async function readExpected(plan: Parameters<typeof readMatrix>[0], path: string) {
  const { rows, faults } = await readMatrix(plan, path).catch(() => {
    throw new Failure(`读不到权限表 ${path}。`, '请检查路径，再运行同一条命令。')
  })
  if (faults.length > 0)
    throw new Failure(
      `权限表 ${path} 不能用：\n  ${faults.slice(0, 10).join('\n  ')}`,
      '请改正以上各处，再运行同一条命令。',
    )
  return rows
}

function asCsv(compared: readonly Compared[]): string {
  const lines = compared.map(({ policy, action, roleName, whose, expected, real, differs }) =>
    [action, policy, roleName, whoseWords[whose], expected ?? '', real, differs ? '不一致' : ''].join(','),
  )
  return `${['事项,权限,角色,范围,应为,实际,对照', ...lines].join('\n')}\n`
}

/** A block per policy: those who may nothing, as they should, are left out. */
function asText(compared: readonly Compared[]): string {
  const blocks = [...Map.groupBy(compared, ({ policy }) => policy)].map(([policy, cells]) => {
    const lines = [...Map.groupBy(cells, ({ roleName }) => roleName)].flatMap(([roleName, pair]) => {
      if (pair.every(({ real, differs }) => real === '否' && !differs)) return []
      return `  ${roleName}：${pair.map(cellText).join('，')}`
    })
    return [`${policy} ${cells[0]?.action ?? ''}`.trimEnd(), ...lines].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

function cellText({ whose, expected, real, differs }: Compared): string {
  if (expected === undefined) return `${whoseWords[whose]} ${real}`
  return `${whoseWords[whose]} 应 ${expected} 实 ${real}${differs ? ' ✗' : ''}`
}
