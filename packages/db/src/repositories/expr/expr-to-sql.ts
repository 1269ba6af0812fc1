import type { Expr } from '@zhaoshang/domain'
import pg from 'pg'

/** Where a property of the domain's rows stands in a table. */
export type SqlProperty =
  | { readonly kind: 'text'; readonly sql: string }
  | { readonly kind: 'number'; readonly sql: string }
  | { readonly kind: 'boolean'; readonly sql: string }
  | { readonly kind: 'texts'; readonly sql: string }
  /** A value by field id in a jsonb column. */
  | { readonly kind: 'json'; readonly sql: string }

export type PropertyResolver = (property: string) => SqlProperty

/** Parameters of a statement in the making; `add` gives the placeholder. */
export class Parameters {
  readonly values: unknown[] = []
  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

type Scalar = string | number | boolean

/**
 * The domain's filter as a condition that decides rows as `testExpr` does
 * (held together by a property test). An absent value makes a comparison null
 * rather than false, which lets indexes be used; `not` makes it false first.
 */
export function exprToSql(expr: Expr, property: PropertyResolver, parameters: Parameters): string {
  if ('all' in expr) return joined(expr.all, ' and ', 'true', property, parameters)
  if ('any' in expr) return joined(expr.any, ' or ', 'false', property, parameters)
  if ('not' in expr) return `not coalesce(${exprToSql(expr.not, property, parameters)}, false)`
  if ('eq' in expr) return equals(property(expr.eq[0]), [expr.eq[1]], parameters)
  if ('in' in expr) return equals(property(expr.in[0]), expr.in[1], parameters)
  if ('gte' in expr) return compares(property(expr.gte[0]), '>=', expr.gte[1], parameters)
  if ('lt' in expr) return compares(property(expr.lt[0]), '<', expr.lt[1], parameters)
  if ('present' in expr) return isPresent(property(expr.present))
  return holds(property(expr.has[0]), expr.has[1], parameters)
}

function joined(
  parts: Expr[],
  by: string,
  empty: string,
  property: PropertyResolver,
  parameters: Parameters,
): string {
  if (parts.length === 0) return empty
  return `(${parts.map((part) => exprToSql(part, property, parameters)).join(by)})`
}

function equals(found: SqlProperty, values: readonly Scalar[], parameters: Parameters): string {
  if (found.kind === 'texts') return 'false'
  if (found.kind === 'json')
    return `${found.sql} = any(${parameters.add(values.map((value) => JSON.stringify(value)))}::jsonb[])`
  const type = { text: 'string', number: 'number', boolean: 'boolean' }[found.kind]
  const fitting = values.filter((value) => typeof value === type)
  const [only] = fitting
  if (only === undefined) return 'false'
  if (fitting.length === 1) {
    return `${found.sql} = ${parameters.add(only)}${found.kind === 'number' ? '::numeric' : ''}`
  }
  const array = { text: 'text', number: 'numeric', boolean: 'boolean' }[found.kind]
  return `${found.sql} = any(${parameters.add(fitting)}::${array}[])`
}

function compares(
  found: SqlProperty,
  operator: '>=' | '<',
  value: string | number,
  parameters: Parameters,
): string {
  const type = typeof value === 'string' ? 'string' : 'number'
  if (found.kind === 'json') {
    const inner = `${found.sql} #>> '{}'`
    // Only a value of the same type is ever compared, so only such a one may be cast.
    const compared =
      type === 'string'
        ? `(${inner}) collate "C" ${operator} ${parameters.add(value)}`
        : `(${inner})::numeric ${operator} ${parameters.add(value)}`
    return `(case when jsonb_typeof(${found.sql}) = '${type}' then ${compared} else false end)`
  }
  if ((found.kind === 'text') !== (type === 'string') || (found.kind !== 'text' && found.kind !== 'number'))
    return 'false'
  return type === 'string'
    ? `${found.sql} collate "C" ${operator} ${parameters.add(value)}`
    : `${found.sql} ${operator} ${parameters.add(value)}::numeric`
}

function isPresent(found: SqlProperty): string {
  if (found.kind === 'text') return `coalesce(${found.sql}, '') <> ''`
  if (found.kind === 'json') return `coalesce(${found.sql} not in ('null', '""'), false)`
  return `${found.sql} is not null`
}

function holds(found: SqlProperty, value: Scalar, parameters: Parameters): string {
  if (found.kind === 'texts')
    return typeof value === 'string' ? `${parameters.add(value)} = any(${found.sql})` : 'false'
  if (found.kind !== 'json') return 'false'
  return `(jsonb_typeof(${found.sql}) = 'array' and ${found.sql} @> ${parameters.add(JSON.stringify(value))}::jsonb)`
}

/** A field id as part of a statement: quoted, whatever is in it. */
export function fieldValue(values: string, field: string): SqlProperty {
  return { kind: 'json', sql: `(${values} -> ${pg.escapeLiteral(field)})` }
}
