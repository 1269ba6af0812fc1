import { audit, dutyReports, dutyTasks } from '@zhaoshang/db'
import { writeTables, writeTablesDocument, type TableSheet } from '@zhaoshang/documents'
import {
  accept,
  dayOfInstant,
  holds,
  refuse,
  scopeOf,
  unitOf,
  yearOf,
  type DutyReportPhase,
  type Result,
} from '@zhaoshang/domain'
import type { MadeFile } from '../consolidation/consolidated-workbook.ts'
import type { StaffContext } from '../context/staff-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { heldDuties } from './find-duty.ts'
import { quarterBefore, quarterOf } from './quarters.ts'

const phases = {
  draft: '未报送',
  submitted: '待评价',
  returned: '被退回',
  assessed: '已评价',
} as const satisfies Record<DutyReportPhase, string>
const states = { open: '进行中', done: '已完成', dropped: '不再开展' } as const

/** Duties with the year's tasks and a quarter's reports, of the units that the person may see: for Excel or for a word processor. */
export async function dutiesFile(
  context: StaffContext,
  format: 'xlsx' | 'docx',
  wanted?: string,
): Promise<Result<MadeFile, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const ctx = through.value
  const { plan, actor, database } = ctx
  if (!holds(plan, actor, 'duty.read')) return refuse({ code: 'not-permitted', policy: 'duty.read' })
  const units = unitsOrAll(ctx, 'duty.read')
  const today = dayOfInstant(ctx.clock.now())
  const quarter = wanted ?? quarterBefore(quarterOf(today))
  const year = wanted === undefined ? yearOf(today) : Number(wanted.slice(0, 4))
  const nameOf = (code: string): string => unitOf(plan, code)?.shortName ?? code
  const gradeOf = (id: string | null | undefined): string =>
    plan.dutyReporting?.grades.find((grade) => grade.id === id)?.name ?? ''
  const held = heldDuties(plan).flatMap(({ duty, holders }) =>
    holders
      .filter((unit) => units === null || units.includes(unit))
      .map((unit) => ({ duty, unit, isGroup: 'body' in duty.holder })),
  )
  const wording = new Map(plan.responsibilities.map(({ id, text }) => [id, text]))

  async function* reports() {
    const rows = await dutyReports(database, { quarters: [quarter], units })
    for (const { duty, unit, isGroup } of held) {
      const report = rows.find((one) => one.responsibility === duty.id && one.unit === unit)
      yield [
        isGroup ? '领导小组' : nameOf(unit),
        duty.clause,
        duty.text,
        phases[report?.phase ?? 'draft'],
        report?.selfText ?? '',
        gradeOf(report?.selfGrade),
        gradeOf(report?.grade),
        report?.remark ?? '',
      ]
    }
  }
  async function* tasks() {
    for (const task of await dutyTasks(database, { year, units }))
      yield [
        nameOf(task.unit),
        wording.get(task.responsibility) ?? task.responsibility,
        task.title,
        task.text,
        task.dueDay ?? '',
        states[task.state],
        task.doneDay ?? '',
        task.result ?? '',
      ]
  }
  const sheet = (
    name: string,
    about: string,
    headings: readonly string[],
    rows: TableSheet['rows'],
  ): TableSheet => ({
    name,
    title: `${name}（${about}）`,
    columns: headings.map((heading) => ({ heading, width: heading.length > 3 ? 26 : 14 })),
    rows,
  })
  return accept({
    name: `职责清单 ${quarter}.${format}`,
    async writeTo(out) {
      await audit(database, {
        actor: actor.userId,
        action: 'export.duties',
        detail: { format, quarter, year, scope: scopeOf(plan, actor, 'duty.read') },
      })
      const sheets = [
        sheet(
          '职责与自评',
          quarter,
          ['单位', '条款', '职责内容', '状态', '自评情况', '自评等次', '评价等次', '评价意见'],
          reports(),
        ),
        sheet(
          '年度任务',
          `${year} 年`,
          ['单位', '职责内容', '任务名称', '具体要求', '期限', '状态', '完成', '完成结果'],
          tasks(),
        ),
      ]
      await (format === 'docx' ? writeTablesDocument(out, sheets) : writeTables(out, sheets))
    },
  })
}
