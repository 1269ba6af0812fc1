/**
 * The three ways into the database. `owner` migrates and sets passwords;
 * `application` is what the staff server works as: it cannot change or delete
 * what must stay as written; `portal` reads published views and nothing else.
 */
export type DatabaseRole = 'owner' | 'application' | 'portal'

/** Names in PostgreSQL; the owner of a given server is whoever DATABASE_URL names. */
export const roleNames = {
  owner: 'zhaoshang_owner',
  application: 'zhaoshang_app',
  portal: 'zhaoshang_portal',
} as const satisfies Record<DatabaseRole, string>
