import type { Entity as RegisterName, Values } from '@zhaoshang/domain'
import { instant, json, personal, text } from './column.ts'
import { entity } from './entity.ts'

/** Values of sensitive fields, apart from the row that every list reads. The change record keeps them sealed with the record's own key. */
export const sensitiveValue = entity('sensitive_value', ['entity', 'entityId'], {
  entity: text<RegisterName>(),
  entityId: text(),
  values: personal(json<Values>(), (row) => `${String(row.entity)}/${String(row.entityId)}`),
  updatedAt: instant(),
})
