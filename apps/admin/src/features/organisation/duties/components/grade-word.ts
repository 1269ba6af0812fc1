import type { Me } from '../../../../trpc/types.ts'

/** How the plan calls a grade. */
export function gradeWord(me: Me, id: string | null): string {
  if (id === null) return '—'
  return me.plan.dutyReporting?.grades.find((grade) => grade.id === id)?.name ?? id
}
