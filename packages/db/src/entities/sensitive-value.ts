import type { Entity as RegisterName, Values } from '@zhaoshang/domain'
import { instant, json, recordedAs, text } from './column.ts'
import { entity } from './entity.ts'

/** Values of sensitive fields, apart from the row that every list reads. The change record names the fields, not what was in them. */
export const sensitiveValue = entity('sensitive_value', ['entity', 'entityId'], {
  entity: text<RegisterName>(),
  entityId: text(),
  values: recordedAs(json<Values>(), (values) => ({ fields: Object.keys(values).sort() })),
  updatedAt: instant(),
})
