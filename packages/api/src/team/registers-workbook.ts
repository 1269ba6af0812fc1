import { audit, listExperts, listStints, listTeams } from '@zhaoshang/db'
import { writeTables, type TableSheet } from '@zhaoshang/documents'
import { accept, dayOfInstant, refuse, scopeOf, holds, unitOf, type Result } from '@zhaoshang/domain'
import type { MadeFile } from '../consolidation/consolidated-workbook.ts'
import type { StaffContext } from '../context/staff-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { may } from '../scope/checked.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { teamView } from './team-view.ts'

const pageSize = 500

/** Teams, training and experts that the person may see, as a workbook; rows are read as they are written. */
export async function registersWorkbook(context: StaffContext): Promise<Result<MadeFile, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const ctx = through.value
  const { plan, actor, database } = ctx
  if (!holds(plan, actor, 'team.read')) return refuse({ code: 'not-permitted', policy: 'team.read' })
  const units = unitsOrAll(ctx, 'team.read')
  const day = dayOfInstant(ctx.clock.now())
  const nameOf = (code: string): string => unitOf(plan, code)?.shortName ?? code

  async function* teams() {
    for (const row of await listTeams(database, { units, day })) {
      const team = teamView(plan, row, false)
      const size =
        team.size.state === 'below'
          ? `少 ${team.size.missing} 人`
          : team.size.state === 'above'
            ? `多 ${team.size.excess} 人`
            : ''
      yield [
        team.kindName,
        team.name,
        nameOf(team.unit),
        team.place ?? '',
        String(team.people),
        size,
        team.fromDay,
        team.toDay ?? '',
      ]
    }
  }
  async function* stints() {
    let after: { key: string; id: string } | undefined
    for (;;) {
      const rows = await listStints(database, { units, after, limit: pageSize })
      for (const { kind, name, unit, place, organiser, fromDay, toDay, note } of rows)
        yield [stintWords[kind], name, nameOf(unit), place, organiser ?? '', fromDay, toDay ?? '', note ?? '']
      const last = rows.at(-1)
      if (!last || rows.length < pageSize) return
      after = { key: last.fromDay, id: last.id }
    }
  }
  async function* experts() {
    let after: { key: string; id: string } | undefined
    for (;;) {
      const rows = await listExperts(database, { units, after, limit: pageSize })
      for (const { name, organisation, field, contact, unit, note } of rows) {
        const shown = may(ctx, 'team.edit', { unit }) ? (contact ?? '') : ''
        yield [name, organisation ?? '', field ?? '', shown, nameOf(unit), note ?? '']
      }
      const last = rows.at(-1)
      if (!last || rows.length < pageSize) return
      after = { key: last.name, id: last.id }
    }
  }
  const sheet = (name: string, headings: readonly string[], rows: TableSheet['rows']): TableSheet => ({
    name,
    title: `${name}（${day}）`,
    columns: headings.map((heading) => ({ heading, width: heading.length > 3 ? 20 : 14 })),
    rows,
  })
  return accept({
    name: `招商队伍、培训锻炼与专家 ${day}.xlsx`,
    async writeTo(out) {
      await audit(database, {
        actor: actor.userId,
        action: 'export.teams',
        detail: { scope: scopeOf(plan, actor, 'team.read') },
      })
      await writeTables(out, [
        sheet(
          '招商队伍',
          ['类别', '名称', '所属单位', '驻地', '人数', '人数缺额', '成立日期', '结束日期'],
          teams(),
        ),
        sheet('培训锻炼', ['类别', '姓名', '单位', '地点或单位', '组织方', '开始', '结束', '备注'], stints()),
        sheet('专家库', ['姓名', '所在单位', '领域', '联系方式', '登记单位', '备注'], experts()),
      ])
    },
  })
}

const stintWords = { training: '培训', secondment: '实践锻炼' } as const
