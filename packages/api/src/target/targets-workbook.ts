import { audit, targetsOf } from '@zhaoshang/db'
import { writeTables, type TableSheet } from '@zhaoshang/documents'
import {
  accept,
  dayOfInstant,
  figureText,
  holds,
  refuse,
  scopeOf,
  targetStanding,
  testExpr,
  yearOf,
  type Day,
  type Indicator,
  type Result,
} from '@zhaoshang/domain'
import type { MadeFile } from '../consolidation/consolidated-workbook.ts'
import type { StaffContext } from '../context/staff-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { readDone } from './read-done.ts'

const answers = { asked: '待答复', agreed: '同意', other: '另有意见' } as const

/** A year's targets, a sheet for each indicator, as of a day, of the units that the person may see. */
export async function targetsWorkbook(
  context: StaffContext,
  wanted: { readonly year?: number | undefined; readonly day?: Day | undefined },
): Promise<Result<MadeFile, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const ctx = through.value
  const { plan, actor, database } = ctx
  if (!holds(plan, actor, 'target.read')) return refuse({ code: 'not-permitted', policy: 'target.read' })
  const today = dayOfInstant(ctx.clock.now())
  const { year = yearOf(today), day = today } = wanted
  const units = unitsOrAll(ctx, 'target.read')
  const [targets, done] = await Promise.all([
    targetsOf(database, { year, units }),
    readDone(database, plan, { year, until: day }),
  ])

  function* rowsOf(indicator: Indicator) {
    const figure = (value: number | null | undefined): string =>
      value === null || value === undefined ? '' : figureText(indicator, value)
    for (const unit of plan.units) {
      if (!testExpr(indicator.units, unit) || (units !== null && !units.includes(unit.code))) continue
      const target = targets.find((one) => one.indicator === indicator.id && one.unit === unit.code)
      const achieved = done(indicator.id, unit.code)
      const standing =
        target &&
        targetStanding(
          { target: target.figure, year, ...(target.quarters && { quarters: target.quarters }) },
          achieved,
          day,
        )
      yield [
        unit.name,
        figure(target?.figure),
        ...[0, 1, 2, 3].map((q) => figure(target?.quarters?.[q])),
        target ? answers[target.answer] : '',
        target?.otherReason ?? '',
        figure(achieved),
        standing ? `${standing.percent}%` : '',
        standing ? `${standing.elapsedPercent}%` : '',
        standing ? `${standing.gap < 0 ? '-' : ''}${figure(Math.abs(standing.gap))}` : '',
      ]
    }
  }
  const headings = [
    '单位名称',
    '全年',
    '一季度',
    '二季度',
    '三季度',
    '四季度',
    '答复',
    '答复理由',
    '完成',
    '完成率',
    '应完成',
    '差距',
  ]
  const sheets = plan.indicators.map((indicator): TableSheet => ({
    name: indicator.name,
    title: `${year} 年${indicator.name}（${indicator.unit}，截至 ${day}）`,
    columns: headings.map((heading) => ({ heading, width: heading.length > 3 ? 26 : 10 })),
    rows: rowsOf(indicator),
  }))
  if (sheets.length === 0) return refuse({ code: 'not-found', what: 'indicator' })
  return accept({
    name: `${year} 年度目标 ${day}.xlsx`,
    async writeTo(out) {
      await audit(database, {
        actor: actor.userId,
        action: 'export.targets',
        detail: { year, day, scope: scopeOf(plan, actor, 'target.read') },
      })
      await writeTables(out, sheets)
    },
  })
}
