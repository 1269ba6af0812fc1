import { policyNameSchema, type PolicyName, type WorkPlan } from '@zhaoshang/domain'
import type { Cell, MatrixRow, Whose } from './access-matrix.ts'
import { realCell } from './real-matrix.ts'

/** One role under one policy: what should be, where somebody wrote it down, beside what is. */
export interface Compared {
  readonly policy: PolicyName
  readonly action: string
  readonly role: string
  readonly roleName: string
  readonly whose: Whose
  readonly expected: Cell | undefined
  readonly real: Cell
  readonly differs: boolean
}

/** Holds the written table against the plan's grants, cell by cell. */
export function compareMatrix(plan: WorkPlan, expected: readonly MatrixRow[]): Compared[] {
  const written = new Map(expected.map((row) => [row.policy, row]))
  return policyNameSchema.options.flatMap((policy) =>
    plan.roles.flatMap(({ id, name }) => {
      const real = realCell(plan, id, policy)
      const row = written.get(policy)
      return (['own', 'foreign'] as const).map((whose) => {
        const should = row?.cells.get(id)?.[whose]
        return {
          policy,
          action: row?.action ?? '',
          role: id,
          roleName: name,
          whose,
          expected: should,
          real: real[whose],
          differs: should !== undefined && should !== real[whose],
        }
      })
    }),
  )
}
