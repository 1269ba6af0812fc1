import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted } from '@zhaoshang/domain'
import type { ActorContext } from '../../../context/staff-context.ts'
import { writeContext } from '../../../context/write-context.ts'
import { createRecords } from '../../../record/write-record.ts'
import type { MarkerKind } from '../marker.ts'

/** A second project, made by an act of its own that can be taken back, that it may be one with the first, and a lead. */
export async function seedHands(
  filler: ActorContext,
  unit: string,
  first: string,
  mark: (kind: MarkerKind) => string,
) {
  const { plan, database } = filler
  const place = { plan, unit, today: assertDay('2024-04-20') }
  const values = { name: `${mark('project')}二`, investor: mark('project') }
  const made = expectAccepted(
    await write(database, writeContext(filler, 'world'), async (w) => {
      const [twin = ''] = await createRecords(w, 'project', place, [{ values, stage: 'negotiating' }])
      return accept({ twin, changeSet: w.changeSet })
    }),
    'a second project',
  )
  const leadRow = {
    title: mark('lead'),
    unit,
    senderUnit: unit,
    channel: null,
    text: mark('lead'),
    judgement: mark('lead'),
    values: { name: mark('lead'), investor: mark('lead') },
    contact: { contactName: mark('contact'), contactPhone: mark('contact') },
    state: 'new' as const,
    dueDay: assertDay('2024-04-26'),
  }
  const pair = { laterId: made.twin, earlierId: first, reasons: ['similar'], likeness: 90 }
  const more = expectAccepted(
    await write(database, writeContext(filler, 'world'), async (w) =>
      accept({
        duplicate: (await w.create('projectDuplicate', { ...pair, state: 'open' })).id,
        lead: (await w.create('lead', leadRow)).id,
      }),
    ),
    'a pair and a lead',
  )
  return { ...made, ...more }
}
