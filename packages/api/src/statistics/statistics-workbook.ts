import { audit } from '@zhaoshang/db'
import { writeTables, type TableSheet } from '@zhaoshang/documents'
import { accept, holds, refuse, scopeOf, unitOf, type Result } from '@zhaoshang/domain'
import type { MadeFile } from '../consolidation/consolidated-workbook.ts'
import type { StaffContext } from '../context/staff-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { groupingWords, groupWord } from './group-word.ts'
import { readDurations } from './read-durations.ts'
import { groupings, readStatistics, type Statistics, type StatisticsQuery } from './read-statistics.ts'

const tenThousand = (yuan: number): number => yuan / 10_000

/** The statistics as a workbook: the figures of the page, a sheet for each way of telling projects apart. */
export async function statisticsWorkbook(
  context: StaffContext,
  query: StatisticsQuery,
): Promise<Result<MadeFile, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const ctx = through.value
  const { plan, actor, database } = ctx
  if (!holds(plan, actor, 'project.read')) return refuse({ code: 'not-permitted', policy: 'project.read' })
  const [found, durations] = await Promise.all([readStatistics(ctx, query), readDurations(ctx, query)])
  const until = `截至 ${found.day}${query.origin === undefined ? '' : query.origin === 'stock' ? '，存量登记' : '，不含存量登记'}`
  const money = { width: 16 }
  const table = (
    name: string,
    headings: readonly string[],
    rows: Iterable<readonly (string | number | null)[]>,
  ): TableSheet => ({
    name,
    title: `项目统计：${name}（${until}）`,
    columns: headings.map((heading, i) => ({ heading, ...(i === 0 ? { width: 24 } : money) })),
    rows: [...rows].map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  })
  const amounts = ['项目数', '总投资（万元）', '到位资金（万元）'] as const
  const stageNames = plan.stages.map(({ name }) => name)
  const stageName = (id: string): string => plan.stages.find((stage) => stage.id === id)?.name ?? id
  const sums = ({ projects, yuan, funds }: Statistics['total']) => [
    projects,
    tenThousand(yuan),
    tenThousand(funds),
  ]
  const sheets: TableSheet[] = [
    table(
      '阶段',
      ['阶段', ...amounts],
      [
        ...found.stages.map((one) => [stageName(one.stage), ...sums(one)]),
        ['合计', ...sums(found.total)],
        ['暂停、终止（不计入合计）', ...sums(found.stopped)],
        ['存量登记', ...sums(found.stock)],
        ['本系统推进', ...sums(found.moved)],
      ],
    ),
    table(
      '比率',
      ['比率', '分子', '分母', '单位', '%'],
      found.rates.map(({ name, part, whole, unit, percent }) =>
        unit === 'yuan'
          ? [name, tenThousand(part), tenThousand(whole), '万元', percent]
          : [name, part, whole, '个', percent],
      ),
    ),
    ...groupings.map((by) =>
      table(
        groupingWords[by],
        [groupingWords[by], ...amounts, ...stageNames],
        found.groups[by].map((group) => [groupWord(plan, by, group.value), ...sums(group), ...group.stages]),
      ),
    ),
    table(
      '各阶段天数',
      ['阶段', '已走完的项目数', '平均天数', '停留中的项目数', '平均已停留天数'],
      durations.map(({ stage, stays, meanDays, standing, meanStandingDays }) => [
        stageName(stage),
        stays,
        meanDays,
        standing,
        meanStandingDays,
      ]),
    ),
    ...(found.stale
      ? [
          table(
            `${plan.register.noProgressDays} 天无进展`,
            ['填报单位', '项目数'],
            found.stale.map(({ unit, projects }) => [unitOf(plan, unit)?.name ?? unit, projects]),
          ),
        ]
      : []),
  ]
  return accept({
    name: `项目统计 ${found.day}.xlsx`,
    async writeTo(out) {
      await audit(database, {
        actor: actor.userId,
        action: 'export.statistics',
        detail: { day: found.day, origin: query.origin ?? null, scope: scopeOf(plan, actor, 'project.read') },
      })
      await writeTables(out, sheets)
    },
  })
}
