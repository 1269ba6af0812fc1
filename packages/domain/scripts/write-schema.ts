// Writes work-plan.schema.json from the zod schema; a test fails while the two differ.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workPlanJsonSchema } from '../src/plan/json-schema.ts'

writeFileSync(
  join(import.meta.dirname, '../work-plan.schema.json'),
  `${JSON.stringify(workPlanJsonSchema(), null, 2)}\n`,
)
