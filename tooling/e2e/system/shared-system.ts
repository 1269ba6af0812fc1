import type { TestProject } from 'vitest/node'
import { enrolAdministrators } from './enrol-administrators.ts'
import { startSystem } from './start-system.ts'

/** The day before the April return of 2024 is due: the day of the sample files. */
export const sampleDay = '2024-04-24T09:00:00+08:00'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the staff console that all console specs share. */
    staff: string
    /** Keys of the three administrators' second factor, by username. */
    authenticators: Readonly<Record<string, string>>
  }
}

/** One system for the specs of the first plan: each keeps to units of its own. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const system = await startSystem('--now', sampleDay)
  provide('staff', system.staff)
  provide('authenticators', await enrolAdministrators(system.staff))
  return system.stop
}
