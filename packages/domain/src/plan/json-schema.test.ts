import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { workPlanJsonSchema } from './json-schema.ts'

it('work-plan.schema.json is what the schema gives; `pnpm schema` writes it anew', () => {
  const stored: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../work-plan.schema.json'), 'utf8'),
  )
  expect(stored).toEqual(JSON.parse(JSON.stringify(workPlanJsonSchema())))
})
