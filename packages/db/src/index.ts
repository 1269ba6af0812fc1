export { openDatabase, type Database, type DatabaseOptions, type Queryable } from './database/database.ts'
export {
  defaultDatabase,
  joinCluster,
  startCluster,
  type Cluster,
  type ClusterOptions,
} from './embedded/cluster.ts'
export type { ClusterRefusal } from './embedded/refusal.ts'
export { deriveSecret } from './embedded/secrets.ts'
export { entities, type EntityName, type Key, type New, type Patch, type Row } from './entities/index.ts'
export type { ImportOutcome } from './entities/import-session.ts'
export type { PublicationState } from './entities/publication.ts'
export type { Narratives } from './entities/return.ts'
export type { PostgresError } from './migrate/adapter.ts'
export { diff } from './migrate/diff.ts'
export { migrate, type Migrated } from './migrate/migrate.ts'
export { resolveMigration } from './migrate/resolve.ts'
export { status, type MigrationStatus } from './migrate/status.ts'
export type { MigrationRefusal } from './migrate/with-engine.ts'
export * from './portal/index.ts'
export { prepareDatabase, type PreparedDatabase } from './prepare-database.ts'
export * from './repositories/index.ts'
export { roleNames, type DatabaseRole } from './roles/role.ts'
export { seedPortalDemo } from './seed/demo/portal/seed-portal-demo.ts'
export { seedSampleProjects, type SampleRefusal } from './seed/sample/seed-sample-projects.ts'
export { act } from './write/act.ts'
export { audit } from './write/audit.ts'
export type { AuditEvent } from './write/append-audit.ts'
export { newId } from './write/new-id.ts'
export type { WriteRefusal } from './write/refusal.ts'
export { verifyAudit, type AuditHead, type AuditRefusal } from './write/verify-audit.ts'
export type { OutboxMessage, Versioned, VersionedPatch, Write } from './write/work.ts'
export { write, type WriteContext } from './write/write.ts'
