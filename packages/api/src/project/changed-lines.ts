import {
  fieldOf,
  formatValue,
  plainValue,
  stageOf,
  unitOf,
  type FieldValue,
  type WorkPlan,
} from '@zhaoshang/domain'
import { z } from 'zod'

/** One thing that differs between two states of a project, in words; empty where nothing stood. */
export const changedLineSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
})
export type ChangedLine = z.infer<typeof changedLineSchema>

type Properties = Readonly<Record<string, unknown>>

/** Properties of a project beside its fields that people care about, and how each reads. */
const properties: Readonly<
  Record<string, { label: string; word: (plan: WorkPlan, value: unknown) => string }>
> = {
  stage: { label: '阶段', word: (plan, value) => stageOf(plan, String(value))?.name ?? String(value) },
  status: {
    label: '状态',
    word: (plan, value) => plan.statuses.find(({ id }) => id === value)?.name ?? String(value),
  },
  reportingUnit: {
    label: '填报单位',
    word: (plan, value) => unitOf(plan, String(value))?.name ?? String(value),
  },
  flags: {
    label: '标识',
    word: (plan, value) =>
      (Array.isArray(value) ? value : [])
        .map((flag) => plan.register.flags.find(({ id }) => id === flag)?.name ?? String(flag))
        .join('、'),
  },
  shares: {
    label: '分享比例',
    word: (plan, value) =>
      Object.entries((value ?? {}) as Record<string, number>)
        .map(([unit, share]) => `${unitOf(plan, unit)?.shortName ?? unit} ${share}%`)
        .join('、'),
  },
}

/**
 * What differs between two states of a project, each the whole row or the part
 * that a change keeps: fields in the plan's order behind the properties.
 */
export function changedLines(plan: WorkPlan, before: unknown, after: unknown): ChangedLine[] {
  const [was, is] = [asProperties(before), asProperties(after)]
  const own = Object.entries(properties).flatMap(([id, { label, word }]): ChangedLine[] => {
    const text = (value: unknown) => (value === undefined || value === null ? '' : word(plan, value))
    return differs(id, label, text(was[id]), text(is[id]))
  })
  const [wasValues, isValues] = [asProperties(was['values']), asProperties(is['values'])]
  const fields = plan.fields
    .filter(({ entity, sensitive }) => entity === 'project' && !sensitive)
    .flatMap(({ id, label }) => {
      const text = (value: unknown) => wordOf(plan, id, value)
      return differs(id, label, text(wasValues[id]), text(isValues[id]))
    })
  return [...own, ...fields]
}

/** Every property and field of a state, in the same words. */
export function allLines(
  plan: WorkPlan,
  before: unknown,
  after: unknown,
): (ChangedLine & { differs: boolean })[] {
  const changed = new Map(changedLines(plan, before, after).map((line) => [line.id, line]))
  const [wasValues] = [asProperties(asProperties(before)['values'])]
  const same = plan.fields
    .filter(({ entity, sensitive, id }) => entity === 'project' && !sensitive && !changed.has(id))
    .flatMap(({ id, label }) => {
      const text = wordOf(plan, id, wasValues[id])
      return text === '' ? [] : [{ id, label, before: text, after: text, differs: false }]
    })
  return [...[...changed.values()].map((line) => ({ ...line, differs: true })), ...same]
}

function differs(id: string, label: string, before: string, after: string): ChangedLine[] {
  return before === after ? [] : [{ id, label, before, after }]
}

function wordOf(plan: WorkPlan, id: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  const field = fieldOf(plan, id)
  const unit = field?.type === 'money' || field?.type === 'quantity' ? ` ${field.unit ?? ''}` : ''
  return field ? formatValue(plan, field, value as FieldValue) + unit : plainValue(value as FieldValue)
}

function asProperties(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? (value as Properties) : {}
}
