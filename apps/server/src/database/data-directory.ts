import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Env } from '../env/env.ts'

/** Where everything of this installation lies; default `data` beside the program, wherever the command is called from. */
export function dataDirectory(option: string | undefined, env: Pick<Env, 'ZS_DATA'>): string {
  const given = option ?? env.ZS_DATA
  return given === undefined ? fileURLToPath(new URL('../../../../data', import.meta.url)) : resolve(given)
}

export function databaseDirectory(data: string): string {
  return resolve(data, 'database')
}

export function filesDirectory(data: string): string {
  return resolve(data, 'files')
}
