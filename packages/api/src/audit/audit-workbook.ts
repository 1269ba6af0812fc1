import { auditLines, type AuditLine } from '@zhaoshang/db'
import { writeTables } from '@zhaoshang/documents'
import { accept, actOf, actKinds, holds, refuse, type Result } from '@zhaoshang/domain'
import type { z } from 'zod'
import type { MadeFile } from '../consolidation/consolidated-workbook.ts'
import { recordExport } from '../contact/record-export.ts'
import type { StaffContext } from '../context/staff-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { filterOf, type auditFilterSchema } from './filter.ts'

const pageSize = 1_000

/** The trail as a workbook: who did what and when; what was changed stays inside. Streamed, and itself on record. */
export async function auditWorkbook(
  context: StaffContext,
  filter: z.infer<typeof auditFilterSchema>,
): Promise<Result<MadeFile, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const { plan, actor, database } = through.value
  if (!holds(plan, actor, 'audit.read')) return refuse({ code: 'not-permitted', policy: 'audit.read' })
  await recordExport(through.value, 'export.audit', filter)
  async function* rows(): AsyncGenerator<string[]> {
    let before: number | undefined
    for (;;) {
      const lines: AuditLine[] = await auditLines(database, { ...filterOf(filter), before }, pageSize)
      for (const line of lines) yield rowOf(line)
      before = lines.at(-1)?.seq
      if (lines.length < pageSize) return
    }
  }
  return accept({
    name: '审计记录.xlsx',
    writeTo: (out) =>
      writeTables(out, [
        {
          name: '审计记录',
          columns: [
            { heading: '序号', width: 10 },
            { heading: '时间', width: 26 },
            { heading: '操作人', width: 20 },
            { heading: '类别', width: 16 },
            { heading: '操作', width: 30 },
            { heading: '涉及', width: 40 },
            { heading: '来源地址', width: 20 },
            { heading: '请求编号', width: 40 },
          ],
          rows: rows(),
        },
      ]),
  })
}

function rowOf({ seq, at, actor, actorName, action, detail }: AuditLine): string[] {
  const { kind, words } = actOf(action)
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const touched = Object.entries(detail.touched ?? {}).map(([entity, count]) => `${entity} ${String(count)}`)
  return [
    String(seq),
    at,
    actorName ?? actor,
    actKinds[kind],
    words,
    touched.join('、'),
    text(detail.address),
    text(detail.request),
  ]
}
