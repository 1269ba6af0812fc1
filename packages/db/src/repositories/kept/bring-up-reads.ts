import type { WorkPlan } from '@zhaoshang/domain'
import type { Database } from '../../database/database.ts'
import { indexWords } from '../search/index-words.ts'
import { computeCounts } from './count-entries.ts'

/**
 * Computes the words and counts of projects that changed, as their readers
 * would before they answer: done ahead, the next reader finds nothing to do.
 */
export async function bringUpReads(database: Database, plan: WorkPlan): Promise<void> {
  await indexWords(database)
  await computeCounts(database, plan)
}
