import { writeTables, writeTablesDocument, type TableSheet } from '@zhaoshang/documents'
import { accept, holds, refuse, type Result } from '@zhaoshang/domain'
import type { MadeFile } from '../consolidation/consolidated-workbook.ts'
import { recordExport } from '../contact/record-export.ts'
import type { StaffContext } from '../context/staff-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { readClauses } from './list.ts'

/** How each clause is carried out, to take away: for Excel or for a word processor. */
export async function clausesFile(
  context: StaffContext,
  format: 'xlsx' | 'docx',
): Promise<Result<MadeFile, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const { plan, actor } = through.value
  if (!holds(plan, actor, 'clause.read')) return refuse({ code: 'not-permitted', policy: 'clause.read' })
  const { clauses } = await readClauses(through.value)
  await recordExport(through.value, 'export.clauses', { format })
  const rows = clauses.flatMap(({ id, title, obligations }) =>
    obligations.map((one) => [
      id,
      title,
      one.text,
      one.capability === null ? '原则要求' : one.path === null ? '尚未提供' : (one.capabilityName ?? ''),
      one.figures.map(({ label, value }) => `${label} ${value}`).join('；'),
      one.tasks === 0 ? '' : `${one.done}/${one.tasks}`,
      one.evidence === null
        ? ''
        : `${one.evidence.at.slice(0, 10)} ${one.evidence.unitName} ${one.evidence.title ?? ''}`,
    ]),
  )
  const sheets: TableSheet[] = [
    {
      name: '条款落实',
      title: '工作方案条款落实情况',
      columns: [
        { heading: '条款', width: 9 },
        { heading: '名称', width: 20 },
        { heading: '要求', width: 38 },
        { heading: '由什么落实', width: 22 },
        { heading: '现在的数字', width: 28 },
        { heading: '任务完成', width: 10 },
        { heading: '最近的佐证', width: 32 },
      ],
      rows,
    },
  ]
  return accept({
    name: `条款落实.${format}`,
    writeTo: (out) => (format === 'docx' ? writeTablesDocument(out, sheets) : writeTables(out, sheets)),
  })
}
