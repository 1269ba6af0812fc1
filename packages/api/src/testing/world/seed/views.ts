import type { SeedPlace } from './place.ts'

/** A view that the unit shares. */
export async function seedViews({ w, unit, account, mark }: SeedPlace) {
  const view = await w.create('savedView', {
    entity: 'project',
    title: mark('view'),
    shared: 'unit',
    ownerId: account,
    unit,
    view: {},
  })
  return { view: view.id }
}
