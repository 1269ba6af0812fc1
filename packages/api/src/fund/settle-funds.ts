import { closedYears, fundEntriesByProject, type ProjectRecord, type Write } from '@zhaoshang/db'
import {
  formFunds,
  fundFigures,
  fundYear,
  yearOf,
  yuanMoney,
  type Day,
  type WorkPlan,
} from '@zhaoshang/domain'
import { columnsOf, newEntry } from './keep-form-funds.ts'
import { statedFunds, withStatedFunds } from './stated-funds.ts'

/** What the register says of a project without entries becomes its openings, before the first entry stands beside it. */
export async function openFunds(w: Write, plan: WorkPlan, today: Day, project: ProjectRecord): Promise<void> {
  if ((await fundEntriesByProject(w, [project.id])).has(project.id)) return
  const closed = (await closedYears(w, [project.id])).get(project.id) ?? null
  const year = fundYear(plan.funds, closed, yearOf(today))
  const openings = formFunds(undefined, statedFunds(plan, project.values), year, today)
  if (openings.length > 0)
    await w.createMany(
      'fundEntry',
      openings.map((entry) => newEntry(project.id, entry)),
    )
}

/** After an entry or a check: the project's fields say what its entries say. Gives the project's version. */
export async function settleFunds(
  w: Write,
  plan: WorkPlan,
  today: Day,
  project: ProjectRecord,
  expectedVersion: number,
): Promise<number> {
  const entries = (await fundEntriesByProject(w, [project.id])).get(project.id) ?? []
  const closed = (await closedYears(w, [project.id])).get(project.id) ?? null
  const year = fundYear(plan.funds, closed, yearOf(today))
  const { stated } = fundFigures(plan.funds, entries, year)
  // After a carry-over a year without entries has none in place; before one, nobody said.
  const none = closed === null ? undefined : yuanMoney(0)
  const columns = columnsOf(plan, entries, year)
  const row = await w.update('project', project.id, expectedVersion, {
    values: withStatedFunds(plan, project.values, { year: stated.year ?? none, total: stated.total }),
    fundsYuan: columns.fundsYuan,
    fundsYearYuan: columns.fundsYearYuan ?? none?.yuan ?? null,
  })
  return row.version
}
