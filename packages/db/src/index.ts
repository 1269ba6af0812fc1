export {
  defaultDatabase,
  joinCluster,
  startCluster,
  type Cluster,
  type ClusterOptions,
} from './embedded/cluster.ts'
export type { ClusterRefusal } from './embedded/refusal.ts'
export { deriveSecret } from './embedded/secrets.ts'
export type { PostgresError } from './migrate/adapter.ts'
export { diff } from './migrate/diff.ts'
export { migrate, type Migrated } from './migrate/migrate.ts'
export { resolveMigration } from './migrate/resolve.ts'
export { status, type MigrationStatus } from './migrate/status.ts'
export type { MigrationRefusal } from './migrate/with-engine.ts'
export { prepareDatabase, type PreparedDatabase } from './prepare-database.ts'
export { roleNames, type DatabaseRole } from './roles/role.ts'
export * from './portal/index.ts'
export { seedPortalDemo } from './seed/demo/portal/seed-portal-demo.ts'
