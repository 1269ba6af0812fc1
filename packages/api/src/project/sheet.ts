import { progressOf } from '@zhaoshang/db'
import { writeRecordSheet, type RecordSheet } from '@zhaoshang/documents'
import {
  accept,
  dayOfInstant,
  fieldsFor,
  formatPartialDate,
  formatValue,
  recordFacts,
  stageOf,
  unitOf,
  type Field,
  type Result,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { recordExport } from '../contact/record-export.ts'
import type { ActorContext, StaffContext } from '../context/staff-context.ts'
import { permitted } from '../procedure/staff.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { refusalIn } from '../refusal/refused.ts'
import { findProject } from './find-project.ts'
import { projectView, type ProjectView } from './project-view.ts'

/** So many of the newest lines of progress fit. */
const newestLines = 8

/** A project on one page, as of now; contacts stay masked, whoever asks. */
async function sheetOf(ctx: ActorContext, id: string): Promise<RecordSheet> {
  const { plan, database, clock } = ctx
  const project = projectView(ctx, await findProject(ctx, id, 'project.read'))
  const fields = fieldsFor(
    plan,
    'project',
    recordFacts(plan, { ...project, mergedInto: project.mergedInto?.id ?? null }),
  )
  const isLong = ({ type }: Field): boolean => type === 'long-text'
  const factsOf = (chosen: readonly Field[]) =>
    chosen.flatMap((field) => {
      const value = formatValue(plan, field, project.values[field.id])
      const unit = field.unit === undefined ? '' : `（${field.unit}）`
      return value === '' ? [] : [{ label: `${field.label}${unit}`, value, wide: isLong(field) }]
    })
  const named = fields.filter(({ role }) => role !== 'name' && role !== 'progress')
  const lines = await progressOf(database, id, { limit: newestLines })
  const name = (code: string | null): string => (code === null ? '' : (unitOf(plan, code)?.name ?? code))
  return {
    title: project.name,
    notes: [
      `编号 ${project.number}　填报单位 ${name(project.reportingUnit)}　截至 ${dayOfInstant(clock.now())}`,
    ],
    groups: [
      { title: '阶段', facts: stageFacts(ctx, project) },
      { title: '基本情况', facts: factsOf(named.filter((field) => !isLong(field) && !field.sensitive)) },
      { title: '内容', facts: factsOf(named.filter(isLong)) },
      { title: '对方联系人', facts: factsOf(named.filter(({ sensitive }) => sensitive)) },
    ],
    lines: [{ title: '最新进展', entries: lines.map(({ day, text }) => `${day}　${text}`) }],
  }
}

function stageFacts({ plan }: ActorContext, project: ProjectView) {
  const status = plan.statuses.find(({ id }) => id === project.status)
  const reached = project.stages.flatMap(({ stage, businessDate, reviewDay }) => {
    if (businessDate === null && reviewDay === null) return []
    const days = [
      businessDate === null ? '' : formatPartialDate(businessDate),
      reviewDay === null ? '' : `${reviewDay} 审核通过`,
    ]
    return [`${stageOf(plan, stage)?.name ?? stage} ${days.filter((day) => day !== '').join('，')}`]
  })
  const flags = project.flags.map((flag) => plan.register.flags.find(({ id }) => id === flag)?.name ?? flag)
  const fact = (label: string, value: string, wide = false) => (value === '' ? [] : [{ label, value, wide }])
  return [
    ...fact('现阶段', stageOf(plan, project.stage)?.name ?? project.stage),
    ...fact('状态', status?.name ?? project.status),
    ...fact('标识', flags.join('、')),
    ...fact('专人', project.ownerPerson?.name ?? ''),
    ...fact('经过', reached.join('；'), true),
  ]
}

const factSchema = z.strictObject({ label: z.string(), value: z.string(), wide: z.boolean() })

/** The one page of a project, to be shown and printed. */
export const sheet = permitted('project.read')
  .input(z.strictObject({ id: z.string().max(100) }))
  .output(
    z.strictObject({
      title: z.string(),
      notes: z.array(z.string()),
      groups: z.array(z.strictObject({ title: z.string(), facts: z.array(factSchema) })),
      lines: z.array(z.strictObject({ title: z.string(), entries: z.array(z.string()) })),
    }),
  )
  .query(async ({ ctx, input: { id } }) => {
    const { title, notes, groups, lines } = await sheetOf(ctx, id)
    return {
      title,
      notes: [...notes],
      groups: groups.map((group) => ({ title: group.title, facts: [...group.facts] })),
      lines: lines.map((part) => ({ title: part.title, entries: [...part.entries] })),
    }
  })

/** The same as a file for a word processor; on record. */
export function projectSheetFile(
  context: StaffContext,
  id: string,
): Promise<Result<{ name: string; bytes: Uint8Array }, ApiRefusal>> {
  return refusalIn(async () => {
    const through = throughTheDoor(context)
    if (!through.ok) return through
    const made = await sheetOf(through.value, id)
    await recordExport(through.value, 'export.project-sheet', { project: id })
    return accept({ name: `${made.title}（项目一页纸）.docx`, bytes: await writeRecordSheet(made) })
  })
}
