import type { ProjectColumn, ProjectFilter, WorkPlan } from '@zhaoshang/domain'
import { columnOf, fieldWithRole, termsOf } from '@zhaoshang/domain'

/** Conditions of the filter that are choices of ids. */
export type ChoiceName =
  | 'stage'
  | 'industry'
  | 'unit'
  | 'responsible'
  | 'place'
  | 'channel'
  | 'region'
  | 'size'
  | 'flag'
  | 'status'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface FilterChoices {
  readonly name: ChoiceName
  readonly label: string
  readonly choices: readonly Choice[]
}

const columns: Readonly<Record<ChoiceName, ProjectColumn['id']>> = {
  stage: 'stage',
  industry: 'industry',
  unit: 'reportingUnit',
  responsible: 'responsibleUnit',
  place: 'placeUnit',
  channel: 'channel',
  region: 'region',
  size: 'sizeClass',
  flag: 'flags',
  status: 'status',
}

const named = (terms: readonly { readonly id: string; readonly name: string }[]): Choice[] =>
  terms.map(({ id, name }) => ({ value: id, label: name }))
const labelled = (terms: readonly { readonly id: string; readonly label: string }[]): Choice[] =>
  terms.map(({ id, label }) => ({ value: id, label }))

/** What can be chosen of the plan for each condition; one that the plan has no words for is not offered. */
export function filterChoices(plan: WorkPlan): FilterChoices[] {
  const units = plan.units.map(({ code, shortName }) => ({ value: code, label: shortName }))
  const terms = (
    role: 'industry' | 'channel' | 'origin',
    fallback: readonly { id: string; label: string }[],
  ) => {
    const field = fieldWithRole(plan, 'project', role)
    const own = field ? termsOf(plan, field) : []
    return labelled(own.length > 0 ? own : fallback)
  }
  const choices: Readonly<Record<ChoiceName, readonly Choice[]>> = {
    stage: named(plan.stages),
    industry: terms('industry', plan.industries),
    unit: units,
    responsible: units,
    place: units,
    channel: terms('channel', plan.channels),
    region: terms('origin', plan.regions),
    size: named(plan.register.sizeClasses),
    flag: named(plan.register.flags),
    status: named(plan.statuses),
  }
  return (Object.keys(choices) as ChoiceName[]).flatMap((name) =>
    choices[name].length === 0
      ? []
      : [{ name, label: columnOf(plan, columns[name])?.label ?? name, choices: choices[name] }],
  )
}

/** The chosen values of a condition. */
export function chosen(filter: ProjectFilter, name: ChoiceName): readonly string[] {
  return filter[name] ?? []
}
