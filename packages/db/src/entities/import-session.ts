import { createHash } from 'node:crypto'
import type { Corrections, FormReading } from '@zhaoshang/domain'
import { initially, instant, integer, json, nullable, personal, recordedAs, text } from './column.ts'
import { entity } from './entity.ts'

/** What applying a file did. */
export interface ImportOutcome {
  readonly counts: Readonly<Record<string, number>>
  /** Sheet row → record that it became or matched. */
  readonly records: Readonly<Record<string, string>>
}

/** A file on its way into a register: what was read, what was corrected on the screen, what came of it. */
export const importSession = entity('import_session', ['id'], {
  id: initially(text(), { from: 'new-id' }),
  obligationKey: nullable(text()),
  unit: text(),
  /** Absent while the form could not be told. */
  list: nullable(text()),
  fileSha256: text(),
  fileName: text(),
  reading: recordedAs(json<FormReading>(), (reading) => ({
    sha256: createHash('sha256').update(JSON.stringify(reading)).digest('hex'),
  })),
  /** The three parts of the domain's corrections. */
  mapping: initially(json<Corrections['columns']>(), { value: {} }),
  // What was typed over cells, contacts among it.
  edits: personal(
    initially(json<Corrections['cells']>(), { value: {} }),
    ({ id: session }) => `import/${String(session)}`,
  ),
  leftOut: initially(json<Corrections['leftOutRows']>(), { value: [] }),
  outcome: nullable(json<ImportOutcome>()),
  state: text<'open' | 'applied' | 'discarded'>(),
  version: integer(),
  createdBy: initially(text(), { from: 'actor' }),
  createdAt: instant(),
  updatedAt: instant(),
})
