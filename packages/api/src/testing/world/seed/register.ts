import { assertDay, type Values } from '@zhaoshang/domain'
import { createRecords } from '../../../record/write-record.ts'
import type { SeedPlace } from './place.ts'

/** A project in negotiation with contacts, a problem, an activity. */
export async function seedRegister({ w, plan, unit, mark }: SeedPlace) {
  const place = { plan, unit, today: assertDay('2024-04-20') }
  const values: Values = {
    name: mark('project'),
    investor: mark('project'),
    progress: mark('project'),
    contactName: mark('contact'),
    contactPhone: mark('contact'),
  }
  const [project = '', older = ''] = await createRecords(w, 'project', place, [
    { values, stage: 'negotiating' },
    { values: { ...values, name: `${mark('project')}一期` }, stage: 'landed' },
  ])
  const problem = { problemText: mark('project'), problemSubject: mark('project'), leadUnit: unit }
  await createRecords(w, 'problem', place, [{ values: problem }])
  await createRecords(w, 'activity', place, [
    { values: { activityName: mark('project'), organiser: [unit] } },
  ])
  return { project, older }
}
