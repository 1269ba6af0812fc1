import { fundEntryById, projectRecord, type Queryable } from '@zhaoshang/db'
import type { PolicyName, Row } from '@zhaoshang/domain'
import { z } from 'zod'

/** What files can hang on: another area adds its records here. */
export const carrierSchema = z.enum(['project', 'fundEntry'])
export type Carrier = z.infer<typeof carrierSchema>

interface Rules {
  readonly read: PolicyName
  readonly attach: PolicyName
  /** What policies ask of the record; null where there is none. */
  readonly row: (q: Queryable, id: string) => Promise<Row | null>
}

export const carriers: Readonly<Record<Carrier, Rules>> = {
  project: { read: 'project.read', attach: 'project.edit', row: projectRecord },
  fundEntry: {
    read: 'project.read',
    attach: 'project.edit',
    row: async (q, id) => {
      const entry = await fundEntryById(q, id)
      return entry && projectRecord(q, entry.projectId)
    },
  },
}

/** A table keeps the name as text. */
export function isCarrier(entity: string): entity is Carrier {
  return entity in carriers
}
