import { z } from 'zod'

/** What a rule may compare: the plan is JSON, so rules are too. */
const scalarSchema = z.union([z.string(), z.number(), z.boolean()])

/**
 * A small filter tree: reporters, list membership, gates and scopes are all
 * written in it, so that the server's decision, a database filter and a
 * screen's button agree. `field` names a property of the row; an absent
 * property compares as null.
 */
export type Expr =
  | { all: Expr[] }
  | { any: Expr[] }
  | { not: Expr }
  | { eq: [field: string, value: string | number | boolean] }
  | { in: [field: string, values: (string | number | boolean)[]] }
  | { gte: [field: string, value: string | number] }
  | { lt: [field: string, value: string | number] }
  | { present: string }
  | { has: [field: string, value: string | number | boolean] }

/** The shape of an {@link Expr}: exactly one operator per node. */
export const exprSchema: z.ZodType<Expr> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(exprSchema) }),
    z.strictObject({ any: z.array(exprSchema) }),
    z.strictObject({ not: exprSchema }),
    z.strictObject({ eq: z.tuple([z.string(), scalarSchema]) }),
    z.strictObject({ in: z.tuple([z.string(), z.array(scalarSchema)]) }),
    z.strictObject({ gte: z.tuple([z.string(), z.union([z.string(), z.number()])]) }),
    z.strictObject({ lt: z.tuple([z.string(), z.union([z.string(), z.number()])]) }),
    z.strictObject({ present: z.string() }),
    z.strictObject({ has: z.tuple([z.string(), scalarSchema]) }),
  ]),
)

/** The filter that lets everything through, and the one that lets nothing. */
export const everything: Expr = { all: [] }
/** The filter that lets nothing through. */
export const nothing: Expr = { any: [] }

/** Anything with named properties: a unit, a project, a return. */
export type Row = Readonly<Record<string, unknown>>

/**
 * Decides a row. `has` asks for membership in a list-valued property
 * (capabilities); comparisons with an absent or null property are false.
 *
 * @example testExpr({ has: ['capabilities', 'reports-monthly'] }, { capabilities: [] }) // false
 */
export function testExpr(expr: Expr, row: Row): boolean {
  if ('all' in expr) return expr.all.every((inner) => testExpr(inner, row))
  if ('any' in expr) return expr.any.some((inner) => testExpr(inner, row))
  if ('not' in expr) return !testExpr(expr.not, row)
  if ('eq' in expr) return row[expr.eq[0]] === expr.eq[1]
  if ('in' in expr) return expr.in[1].includes(row[expr.in[0]] as string | number | boolean)
  if ('gte' in expr) return compare(row[expr.gte[0]], expr.gte[1], (order) => order >= 0)
  if ('lt' in expr) return compare(row[expr.lt[0]], expr.lt[1], (order) => order < 0)
  if ('present' in expr)
    return row[expr.present] !== undefined && row[expr.present] !== null && row[expr.present] !== ''
  const list = row[expr.has[0]]
  return Array.isArray(list) && list.includes(expr.has[1])
}

function compare(left: unknown, right: string | number, decide: (order: number) => boolean): boolean {
  if (typeof left !== typeof right || (typeof left !== 'string' && typeof left !== 'number')) return false
  return decide(left < right ? -1 : left > right ? 1 : 0)
}
