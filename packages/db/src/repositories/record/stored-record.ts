import type { Entity as RegisterName, Instant, StoredRecord, Values } from '@zhaoshang/domain'

/** A record of a register as intake, returns and forms need it. */
export interface RegisterRecord extends StoredRecord {
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Values of sensitive fields; empty unless they were asked for. */
  readonly sensitive: Values
}

/** Sensitive values are joined only for those who may see them. */
export interface Reading {
  readonly sensitive: boolean
}

/** The select list that makes a register's row a record; `r` is the register, `s` its sensitive values. */
export function recordColumns(register: RegisterName, { sensitive }: Reading): string {
  const own = register === 'project' ? ', r.stage, r.status' : ''
  return `r.id, r.version, r.name, r.name_key as "nameKey", r.reporting_unit as "reportingUnit", r.values,
          r.created_at as "createdAt", r.updated_at as "updatedAt"${own},
          ${sensitive ? `coalesce(s.values, '{}')` : `'{}'::jsonb`} as sensitive`
}

export function recordSource(register: RegisterName, { sensitive }: Reading): string {
  const contacts = `left join sensitive_value s on s.entity = '${register}' and s.entity_id = r.id`
  return `from "${register}" r ${sensitive ? contacts : ''}`
}
