import { queryPlain, type Database, type Queryable } from '../../database/database.ts'
import { inTransaction } from '../../write/transaction.ts'
import { indexedProject, wordsVersion, type FindableProject } from './indexed-project.ts'

const wordsLock = 7_202_614
const projectsAtOnce = 2_000

/**
 * Brings the words up to what the projects say now. Whoever searches does it
 * first, so that a search is never behind, and a write of ten thousand rows
 * does not wait for what nobody may look for.
 */
export async function indexWords(database: Database): Promise<void> {
  while (!(await isUpToDate(database))) {
    await inTransaction(database.pool, async (client) => {
      const q: Queryable = { query: (text, values) => queryPlain(client, text, values) }
      // One at a time: an older state of a project must not go over a newer one.
      await q.query('select pg_advisory_xact_lock($1)', [wordsLock])
      await beginAnew(q)
      await indexSome(q)
      return { commit: true, value: undefined }
    })
  }
}

async function isUpToDate(q: Queryable): Promise<boolean> {
  const [found] = await q.query<{ ready: boolean }>(
    `select exists (select from kept_state where name = 'words' and state = $1)
            and not exists (select from project_pending where purpose = 'words') as ready`,
    [wordsVersion],
  )
  return found?.ready ?? false
}

/** Where words were computed in another way before: every project is due. */
async function beginAnew(q: Queryable): Promise<void> {
  await q.query(
    `with begun as (
       insert into kept_state (name, state) values ('words', $1)
       on conflict (name) do update set state = excluded.state where kept_state.state <> excluded.state
       returning 1
     )
     insert into project_pending (purpose, project_id) select 'words', id from project where exists (select from begun)`,
    [wordsVersion],
  )
}

type Changed = FindableProject & { readonly id: string; readonly seq: number; readonly merged: boolean }
interface Indexed {
  readonly projectId: string
  readonly seq: number
  readonly terms: readonly string[]
}

async function indexSome(q: Queryable): Promise<void> {
  const pending = await q.query<{ id: number; projectId: string }>(
    `select id, project_id as "projectId" from project_pending where purpose = 'words' order by id limit $1`,
    [projectsAtOnce],
  )
  const ids = [...new Set(pending.map(({ projectId }) => projectId))]
  // Asked after the marks: what stands here now is at least as new as they are. Held, so that none is
  // removed meanwhile and leaves words behind.
  const projects = await q.query<Changed>(
    `select id, seq, name, investor, company, number, credit_code as "creditCode", merged_into is not null as merged
     from project where id = any($1) order by id for key share`,
    [ids],
  )
  const before = await q.query<Indexed>(
    `select project_id as "projectId", seq, terms from project_text where project_id = any($1)`,
    [ids],
  )
  const after = projects
    .filter(({ merged }) => !merged)
    .map((project) => ({ projectId: project.id, seq: project.seq, ...indexedProject(project) }))
  const was = new Map(before.map((row) => [row.projectId, row]))
  const is = new Map(after.map((row) => [row.projectId, row]))
  await removeTerms(
    q,
    before.map((row) => ({ ...row, terms: without(row.terms, is.get(row.projectId)?.terms) })),
  )
  await addTerms(
    q,
    after.map((row) => ({ ...row, terms: without(row.terms, was.get(row.projectId)?.terms) })),
  )
  await q.query('delete from project_text where project_id = any($1)', [ids])
  await q.query(
    `insert into project_text (seq, project_id, text, terms)
     select seq, "projectId", text, terms from jsonb_to_recordset($1) as t(seq bigint, "projectId" text, text text, terms text[])`,
    [JSON.stringify(after)],
  )
  await q.query('delete from project_pending where id = any($1)', [pending.map(({ id }) => id)])
}

function without(terms: readonly string[], others: readonly string[] = []): string[] {
  const known = new Set(others)
  return terms.filter((term) => !known.has(term))
}

/** Each term with its project, as two lists side by side. */
function pairs(rows: readonly Indexed[]): [terms: string[], seqs: number[]] {
  return [rows.flatMap(({ terms }) => [...terms]), rows.flatMap(({ seq, terms }) => terms.map(() => seq))]
}

async function removeTerms(q: Queryable, rows: readonly Indexed[]): Promise<void> {
  await q.query(
    `delete from project_term using unnest($1::text[], $2::bigint[]) as gone(term, seq)
     where project_term.term = gone.term and project_term.seq = gone.seq`,
    pairs(rows),
  )
}

async function addTerms(q: Queryable, rows: readonly Indexed[]): Promise<void> {
  await q.query(
    `insert into project_term (term, seq) select term, seq from unnest($1::text[], $2::bigint[]) as new(term, seq)
     order by term, seq on conflict do nothing`,
    pairs(rows),
  )
}
