import { auditReleases } from '@zhaoshang/db'
import { epochMs, holds, releaseState } from '@zhaoshang/domain'
import type { HomeTask, TaskKind, TaskSource } from './task.ts'

/** Cases that wait for this person's half. */
export const auditReleaseTasks: TaskSource = async ({ database, plan, actor }) => {
  const halves = [
    { policy: 'audit.release-security', by: 'securityBy', kind: 'audit-release-security' },
    { policy: 'audit.release', by: 'directorBy', kind: 'audit-release' },
  ] as const satisfies readonly { policy: string; by: string; kind: TaskKind }[]
  const mine = halves.filter(({ policy }) => holds(plan, actor, policy))
  if (mine.length === 0) return []
  const rows = await auditReleases(database, null)
  return mine.flatMap(({ by, kind }) =>
    rows
      .filter(
        (row) =>
          row[by] === null &&
          ['asked', 'half'].includes(
            releaseState({ ...row, validUntilMs: epochMs(row.validUntil) }, Date.now()),
          ),
      )
      .map((row): HomeTask => ({
        kind,
        key: row.id,
        title: `审计管理员申请查看业务内容（${row.caseNumber}）`,
        detail: row.reason,
        since: row.createdAt,
      })),
  )
}
