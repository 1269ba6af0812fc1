import type { Expr, WorkPlan } from '@zhaoshang/domain'
import type { Database, Queryable } from '../../database/database.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'
import { headList, headOf, type ProjectHead } from '../project/project-head.ts'
import { comparable } from './comparable.ts'
import { indexWords } from './index-words.ts'
import { initialsOf } from './initials.ts'
import { marksOf, type MarksByField } from './marks.ts'
import { termsOf, wholeTerm } from './terms.ts'

/** Hits are counted up to here; beyond it is said that there are more. */
export const countedHits = 1_000

export interface SearchQuery {
  readonly plan: WorkPlan
  /** As a person typed it; several words must all stand in a project. */
  readonly text: string
  /** What the reader may see. */
  readonly where: Expr
  readonly limit: number
  /** `next` of the page before. */
  readonly after?: number | undefined
}

export interface FoundProject extends ProjectHead {
  readonly company: string | null
  readonly creditCode: string | null
  readonly marks: MarksByField
}

export interface SearchResult {
  readonly rows: FoundProject[]
  /** Exact up to {@link countedHits}. */
  readonly total: number
  readonly more: boolean
  /** Nothing was as it was typed: these sound alike, or share most of it. */
  readonly near: boolean
  readonly next: number | null
}

/**
 * Projects in which all words of a text stand, the latest registered first:
 * parts of name, investor and company, the initials of the name's sounds,
 * number and credit code. Where nothing is exactly so, what comes near.
 *
 * Plan relied on: the rarest term of the words is walked in `project_term`
 * from the newest project down, each row held against `project_text`, and the
 * walk stops at the page, the count at {@link countedHits}: common words stop
 * early, rare ones end soon, however many projects there are.
 */
export async function searchProjects(database: Database, query: SearchQuery): Promise<SearchResult> {
  const words = [...new Set(query.text.split(/\s+/).map((word) => comparable(word).key))].filter(Boolean)
  const nobody = { rows: [], total: 0, more: false, near: false, next: null }
  if (words.length === 0) return nobody
  await indexWords(database)
  const exact = await find(database, query, words, await driverOf(database, words))
  if (exact.total > 0) return { ...exact, near: false }
  const sounds = words.map(initialsOf)
  if (sounds.every((word) => word.length >= 3) && sounds.join() !== words.join()) {
    const alike = await find(database, query, sounds, await driverOf(database, sounds))
    if (alike.total > 0) return { ...alike, near: true }
  }
  return { ...nobody, ...(await findNear(database, query, words)), near: true }
}

/** What is walked from the newest project down: a term, or every text where the words have none. */
type Driver = { readonly term: string; readonly exact: boolean } | 'none' | 'texts'

/** The rarest term of the words; `none` where one of them stands nowhere. Common ones are all alike. */
async function driverOf(q: Queryable, words: readonly string[]): Promise<Driver> {
  const [only] = words
  const whole = words.length === 1 && only !== undefined ? wholeTerm(only) : undefined
  const terms = words.flatMap(termsOf).slice(0, 24)
  // A word of two Chinese characters is its own term, and no number or code.
  if (words.length === 1 && terms.length === 1 && only !== undefined && terms[0] === only && !isCode(only))
    return { term: only, exact: true }
  const asked = [...terms, ...(whole === undefined ? [] : [whole])]
  const counted = await q.query<{ term: string; n: number }>(
    `select term, (select count(*) from (select from project_term t where t.term = asked.term limit ${countedHits * 2}) as first) as n
     from unnest($1::text[]) as asked(term)`,
    [asked],
  )
  const amount = new Map(counted.map(({ term, n }) => [term, n]))
  if (whole !== undefined && (amount.get(whole) ?? 0) > 0) return { term: whole, exact: true }
  const [rarest] = terms.toSorted((a, b) => (amount.get(a) ?? 0) - (amount.get(b) ?? 0))
  if (rarest === undefined) return 'texts'
  if ((amount.get(rarest) ?? 0) === 0) return 'none'
  return { term: rarest, exact: words.length === 1 && rarest === only }
}

const isCode = (word: string): boolean => /^[a-z\d]+$/.test(word)

type Found = Pick<SearchResult, 'rows' | 'total' | 'more' | 'next'>

async function find(
  q: Queryable,
  query: SearchQuery,
  words: readonly string[],
  driver: Driver,
): Promise<Found> {
  if (driver === 'none') return { rows: [], total: 0, more: false, next: null }
  const parameters = new Parameters()
  const hits = walk(query, words, driver, parameters)
  const counted = `${hits} order by seq desc limit ${countedHits + 1}`
  const page =
    query.after === undefined ? 'select seq from counted' : `${hits} and seq < ${parameters.add(query.after)}`
  const limit = parameters.add(query.limit + 1)
  const rows = await q.query<FoundRow>(
    `with counted as materialized (${counted})
     select total, page.* from (select count(*) as total from counted) as total
     left join lateral (
       select project.seq, company, credit_code as "creditCode", ${headList}
       from (${page} order by seq desc limit ${limit}) as hit join project on project.seq = hit.seq
       order by hit.seq desc
     ) as page on true`,
    parameters.values,
  )
  return foundOf(query, rows, words)
}

type FoundRow = ProjectHead & {
  readonly seq: number | null
  readonly total: number
  readonly company: string | null
  readonly creditCode: string | null
}

function foundOf({ limit }: SearchQuery, found: readonly FoundRow[], words: readonly string[]): Found {
  const rows = found.filter(({ seq }) => seq !== null)
  const total = found[0]?.total ?? 0
  const page = rows.slice(0, limit)
  return {
    rows: page.map((row) => {
      const { company, creditCode } = row
      return { ...headOf(row), company, creditCode, marks: marksOf(row, words) }
    }),
    total: Math.min(total, countedHits),
    more: total > countedHits,
    next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
  }
}

/** Numbers of the projects that the words and the reader's rights leave, as a statement that may be ordered and cut. */
function walk(
  { plan, where }: SearchQuery,
  words: readonly string[],
  driver: Driver,
  parameters: Parameters,
): string {
  const all = 'all' in where && where.all.length === 0
  const from =
    typeof driver === 'string'
      ? { table: 'project_text', texts: '' }
      : { table: 'project_term', texts: driver.exact ? '' : 'join project_text using (seq)' }
  const conditions = [
    ...(typeof driver === 'string' ? [] : [`term = ${parameters.add(driver.term)}`]),
    ...(typeof driver !== 'string' && driver.exact
      ? []
      : words.map((word) => `text like ${parameters.add(`%${word}%`)}`)),
    ...(all ? [] : [exprToSql(where, recordProperties('project', plan), parameters)]),
  ]
  return `select seq from ${from.table} ${from.texts} ${all ? '' : 'join project using (seq)'} where ${conditions.join(' and ')}`
}

const sharedAtMost = 3_000
const nearAtMost = 100

/** Projects that have at least half of the terms, those with most of them first. */
async function findNear(q: Queryable, query: SearchQuery, words: readonly string[]): Promise<Partial<Found>> {
  const terms = [...new Set(words.flatMap(termsOf))].slice(0, 24)
  if (terms.length < 2 || query.after !== undefined) return {}
  const parameters = new Parameters()
  const may = exprToSql(query.where, recordProperties('project', query.plan), parameters)
  const rows = await q.query<FoundRow>(
    `with shared as (
       select seq, count(*) as n from unnest(${parameters.add(terms)}::text[]) as asked(term)
       cross join lateral (select t.seq from project_term t where t.term = asked.term order by t.seq desc limit ${sharedAtMost}) as t
       group by seq having count(*) >= ${parameters.add(Math.ceil(terms.length / 2))}
     ), near as materialized (
       select shared.seq, n from shared join project using (seq) where ${may} order by n desc, seq desc limit ${nearAtMost}
     )
     select (select count(*) from near) as total, project.seq, company, credit_code as "creditCode", ${headList}
     from near join project using (seq) order by n desc, seq desc limit ${parameters.add(query.limit)}`,
    parameters.values,
  )
  return { ...foundOf(query, rows, terms), next: null }
}
