import type { StaffSystem } from '@zhaoshang/api'
import type { New, Write } from '@zhaoshang/db'
import { viewSchema, type ProjectFilter } from '@zhaoshang/domain'
import { demoAccounts } from './usernames.ts'

/** Views that the office shares with everybody: what moves too slowly, and what is large. Not done twice. */
export async function seedViews({ plan }: StaffSystem, w: Write): Promise<void> {
  const office = demoAccounts(plan).find(({ part }) => part === 'office')
  if (!office || (await w.query('select from saved_view limit 1')).length > 0) return
  const { noProgressDays, sizeClasses } = plan.register
  const large = sizeClasses.slice(1)
  const views: readonly { title: string; filter: ProjectFilter; by: string }[] = [
    { title: `${noProgressDays} 天无进展`, filter: { staleDays: noProgressDays }, by: 'latestProgressDay' },
    ...(large.length > 0
      ? [{ title: '大项目', filter: { size: large.map(({ id }) => id) }, by: 'investmentYuan' }]
      : []),
  ]
  await w.createMany(
    'savedView',
    views.map(({ title, filter, by }, n): New<'savedView'> => ({
      id: `demo-view-${n + 1}`,
      entity: 'project',
      title,
      shared: 'all',
      ownerId: office.id,
      unit: null,
      view: viewSchema.parse({ filter, sort: { by, descending: by === 'investmentYuan' } }),
    })),
  )
}
