import type { Parameters } from '../expr/expr-to-sql.ts'
import { comparable } from './comparable.ts'
import { termsOf } from './terms.ts'

/**
 * A condition on a table under the name `project`: every word of a text stands
 * in it. Through the index of words where that is up to date, and letter by
 * letter for the few projects that changed since: right at every moment, and
 * nothing has to be brought up first.
 *
 * Plan relied on: the rows of a word's first and last term, the smaller set
 * first, each held against `project_text`; `project_pending` is nearly empty.
 */
export function foundByWords(text: string, parameters: Parameters): string {
  const keys = text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => comparable(word).key)
  if (keys.some((key) => key === '')) return 'false'
  const pending = `select from project_pending n where n.purpose = 'words' and n.project_id`
  const indexed = [
    ...keys.flatMap((key) =>
      ends(termsOf(key)).map(
        (term) => `x.seq in (select seq from project_term where term = ${parameters.add(term)})`,
      ),
    ),
    ...keys.map((key) => `x.text like ${parameters.add(`%${key}%`)}`),
    `not exists (${pending} = x.project_id)`,
  ]
  const changed = keys.map((key) => `${written} like ${parameters.add(`%${key}%`)}`)
  return `"project"."seq" in (
    select x.seq from project_text x where ${indexed.join(' and ')}
    union all select p.seq from project p where exists (${pending} = p.id) and ${changed.join(' and ')})`
}

/** What `comparable` makes of the texts, as near as the database comes to it. */
const written = `regexp_replace(lower(normalize(concat_ws(chr(10), p.name, p.investor, p.company, p.number, p.credit_code), NFKC)), '[^[:alnum:]\\n]', '', 'g')`

function ends(terms: readonly string[]): string[] {
  return [...new Set([terms[0], terms.at(-1)])].filter((term) => term !== undefined)
}
