import { belongingsOf, recordsById, type ProjectRecord, type Write } from '@zhaoshang/db'
import {
  mergedValues,
  type Day,
  type Field,
  type MergeChoices,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import { changeRecords } from '../record/write-record.ts'
import type { MergeSides } from './merge-sides.ts'

export interface Merge extends MergeSides {
  readonly choices: MergeChoices
  /** Whose the project is from now on, and who reported it first. */
  readonly owner: string
  readonly firstReporter: string
  readonly reason: string | null
}

/** Lines of progress go along whole; the newest of both stands on the project. */
export const isProgress = ({ role }: Pick<Field, 'role'>): boolean => role === 'progress'

/**
 * One project goes into another: values as chosen, what belonged to it goes
 * along, and it stands nowhere any more but keeps its history and says where it
 * went. All of it is in the write's change set, so taking that back parts them again.
 */
export async function mergeProjects(
  w: Write,
  place: { readonly plan: WorkPlan; readonly today: Day },
  merge: Merge,
): Promise<Record<string, number>> {
  const { plan, today } = place
  const { kept, merged, owner, firstReporter, reason } = merge
  const choices: MergeChoices = {
    ...merge.choices,
    ...Object.fromEntries(plan.fields.filter(isProgress).map(({ id }) => [id, 'kept'])),
  }
  const values = mergedValues(
    { ...kept.values, ...kept.sensitive },
    { ...merged.values, ...merged.sensitive },
    choices,
  )
  const [before] = await recordsById(w, 'project', [kept.id], { sensitive: true })
  if (!before) throw new Error(`project ${kept.id} was locked but is not there`)
  const versions = await changeRecords(w, 'project', { plan, unit: owner, today }, [
    { before: { ...before, version: kept.version }, values },
  ])
  const version = versions.get(kept.id) ?? kept.version
  const newest = newestProgress(plan, kept, merged)
  await w.update('project', kept.id, version, {
    reportingUnit: owner,
    firstReporter,
    sourceLead: kept.sourceLead ?? merged.sourceLead,
    ...(newest && { ...newest.columns, values: { ...(await openValues(w, kept.id)), ...newest.values } }),
  })
  await w.update('project', merged.id, merged.version, { mergedInto: kept.id })
  const moved: Record<string, number> = {}
  for (const { entity, property, rows } of await belongingsOf(w, merged.id)) {
    await w.patchMany(
      entity,
      rows.map(({ id, version: rowVersion }) => ({
        key: { id },
        expectedVersion: rowVersion,
        patch: { [property]: kept.id },
      })),
    )
    moved[entity] = rows.length
  }
  if (owner !== kept.reportingUnit)
    await w.create('projectTransfer', {
      projectId: kept.id,
      fromUnit: kept.reportingUnit,
      toUnit: owner,
      day: today,
      reason,
    })
  await w.create('projectMerge', { keptId: kept.id, mergedId: merged.id, choices, moved, reason })
  return moved
}

/** The newest line of progress where the merged project has it. */
function newestProgress(plan: WorkPlan, kept: ProjectRecord, merged: ProjectRecord) {
  const { latestProgress, latestProgressDay } = merged
  const field = plan.fields.find((one) => one.entity === 'project' && isProgress(one))
  if (!field || latestProgress === null || latestProgressDay === null) return undefined
  if (kept.latestProgressDay !== null && kept.latestProgressDay >= latestProgressDay) return undefined
  return { columns: { latestProgress, latestProgressDay }, values: { [field.id]: latestProgress } }
}

async function openValues(w: Write, id: string): Promise<Values> {
  const [record] = await recordsById(w, 'project', [id], { sensitive: false })
  return record?.values ?? {}
}
