import type pg from 'pg'

/** A connection of the portal's role: it can read the schema `portal` and nothing else. */
export type PortalReader = Pick<pg.Pool, 'query'>
