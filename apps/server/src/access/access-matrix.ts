import type { PolicyName, WorkPlan } from '@zhaoshang/domain'
import { policyNameSchema } from '@zhaoshang/domain'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** What a role may with rows of a place: yes, yes and with those under its unit, sees it masked, no. */
export const cellWords = ['可', '含下级', '遮盖', '否'] as const
export type Cell = (typeof cellWords)[number]
export type Whose = 'own' | 'foreign'
export const whoseWords = { own: '本单位', foreign: '外单位' } as const satisfies Record<Whose, string>

/** One policy in the words of an office, with what every role may. */
export interface MatrixRow {
  readonly policy: PolicyName
  readonly action: string
  /** By role id. */
  readonly cells: ReadonlyMap<string, Readonly<Record<Whose, Cell>>>
}

/** The committed table for the default plan: what should be, written by hand. */
export const signedMatrix = fileURLToPath(new URL('../../../../access-matrix.csv', import.meta.url))

/**
 * Reads a table of who may do what. Its head names every role of the plan
 * twice, `填报人·本单位` and `填报人·外单位`; each policy stands in one row.
 * Faults are sentences for whoever keeps the table.
 */
export async function readMatrix(
  plan: WorkPlan,
  path: string = signedMatrix,
): Promise<{ rows: MatrixRow[]; faults: string[] }> {
  const [head = [], ...lines] = (await readFile(path, 'utf8'))
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(','))
  const faults: string[] = []
  const columns = new Map<string, Record<Whose, number>>()
  for (const { id, name } of plan.roles) {
    const own = head.indexOf(`${name}·${whoseWords.own}`)
    const foreign = head.indexOf(`${name}·${whoseWords.foreign}`)
    if (own < 0 || foreign < 0) faults.push(`表头缺少角色“${name}”的两列`)
    else columns.set(id, { own, foreign })
  }
  if (head.length !== 2 + columns.size * 2) faults.push('表头有方案里没有的列')

  const rows = new Map<PolicyName, MatrixRow>()
  for (const [n, [action = '', name = '', ...cells]] of lines.entries()) {
    const policy = policyNameSchema.safeParse(name)
    if (!policy.success) {
      faults.push(`第 ${n + 2} 行：没有“${name}”这项权限`)
      continue
    }
    if (rows.has(policy.data)) faults.push(`第 ${n + 2} 行：权限“${name}”写了两次`)
    const read = (column: number): Cell => {
      const word = cellWords.find((known) => known === cells[column - 2]?.trim())
      if (word === undefined)
        faults.push(
          `第 ${n + 2} 行：${head[column]} 应为 ${cellWords.join('、')}，写的是“${cells[column - 2] ?? ''}”`,
        )
      return word ?? '否'
    }
    rows.set(policy.data, {
      policy: policy.data,
      action,
      cells: new Map(
        [...columns].map(([role, { own, foreign }]) => [role, { own: read(own), foreign: read(foreign) }]),
      ),
    })
  }
  for (const policy of policyNameSchema.options)
    if (!rows.has(policy)) faults.push(`缺少权限“${policy}”的一行：请写明每个角色对本单位、外单位可否`)
  return { rows: [...rows.values()], faults }
}
