import { settleFunds, type StaffSystem } from '@zhaoshang/api'
import { projectRecord, type Write } from '@zhaoshang/db'
import { yearOf, type Day } from '@zhaoshang/domain'

/** Entries month by month beside what the lists stated: verified, waiting, corrected, one not accepted; a plan for the year. Nothing is done twice. */
export async function seedFunds({ plan }: StaffSystem, w: Write, today: Day): Promise<void> {
  const [done] = await w.query(`select id from fund_entry where id like 'demo-%' limit 1`)
  if (done) return
  const projects = await w.query<{ id: string; investmentYuan: number | null }>(
    `select p.id, p.investment_yuan as "investmentYuan" from project p
     where p.id like 'demo-%' and exists (select from fund_entry e where e.project_id = p.id) order by p.id`,
  )
  const year = yearOf(today)
  const thisMonth = Number(today.slice(5, 7))
  for (const [n, { id, investmentYuan }] of projects.entries()) {
    await w.create('fundPlan', { projectId: id, year, yuan: Math.round((investmentYuan ?? 0) * 0.4) })
    const openings = await w.query<{ id: string }>(
      `select id from fund_entry where project_id = $1 and kind = 'opening'`,
      [id],
    )
    await w.createMany(
      'fundCheck',
      openings.map((opening) => ({ entryId: opening.id, verdict: 'verified' as const })),
    )
    for (let month = 1; month < thisMonth; month += 1 + (n % 2)) {
      const yuan = (2 + ((n * 3 + month * 5) % 7)) * 1_000_000
      const entry = await w.create('fundEntry', {
        id: `demo-fund-${id}-${month}`,
        projectId: id,
        kind: 'entry',
        month: `${year}-${String(month).padStart(2, '0')}`,
        currency: 'CNY',
        minor: yuan * 100,
        yuan,
        fixedYuan: Math.round(yuan * 0.7),
        source: plan.funds.sources[month % Math.max(1, plan.funds.sources.length)]?.id ?? null,
        note: month % 3 === 0 ? '（示例）设备款按合同节点支付' : null,
      })
      const isNewest = month + 2 >= thisMonth
      if (!isNewest) await w.create('fundCheck', { entryId: entry.id, verdict: 'verified' })
      else if (n === 0) {
        const less = -300_000
        await w.create('fundEntry', {
          id: `demo-fund-${id}-${month}-correction`,
          projectId: id,
          kind: 'correction',
          month: entry.month,
          currency: 'CNY',
          minor: less * 100,
          yuan: less,
          corrects: entry.id,
          note: '（示例）一笔往来款误记为到位资金',
        })
      } else if (n === 1)
        await w.create('fundCheck', {
          entryId: entry.id,
          verdict: 'rejected',
          note: '（示例）进账单户名与项目公司不一致，请补充说明',
        })
    }
    const project = await projectRecord(w, id)
    if (project) await settleFunds(w, plan, today, project, project.version)
  }
}
