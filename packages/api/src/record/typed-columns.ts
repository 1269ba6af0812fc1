import type { New } from '@zhaoshang/db'
import {
  earliestDay,
  fieldWithRole,
  isPartialDate,
  nameKey,
  sizeClassOf,
  type Day,
  type Entity,
  type FieldRole,
  type FieldValue,
  type PartialDate,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'

/** Reads values by the part that their field plays, so that the plan may call its fields as it likes. */
function byRole(plan: WorkPlan, entity: Entity, values: Values) {
  const valueOf = (role: FieldRole): FieldValue | undefined =>
    values[fieldWithRole(plan, entity, role)?.id ?? '']
  return {
    text: (role: FieldRole): string | null => {
      const value = valueOf(role)
      return typeof value === 'string' ? value : null
    },
    /** The first of several. */
    first: (role: FieldRole): string | null => {
      const value = valueOf(role)
      if (Array.isArray(value)) return value[0] ?? null
      return typeof value === 'string' ? value : null
    },
    yuan: (role: FieldRole): number | null => {
      const value = valueOf(role)
      return typeof value === 'object' && !Array.isArray(value) ? value.yuan : null
    },
    /** First day of a date or a span of time. */
    day: (role: FieldRole): Day | null => {
      const value = valueOf(role)
      const first = typeof value === 'string' ? (value.split('/')[0] ?? '').slice(0, 10) : ''
      return isPartialDate(first) ? earliestDay(first) : null
    },
    /** As written: a month, a day. */
    date: (role: FieldRole): PartialDate | null => {
      const value = valueOf(role)
      return typeof value === 'string' && isPartialDate(value) ? value : null
    },
    yes: (role: FieldRole): boolean => valueOf(role) !== undefined,
  }
}

type ProjectColumns = Pick<
  New<'project'>,
  | 'name'
  | 'nameKey'
  | 'responsibleUnit'
  | 'placeUnit'
  | 'industry'
  | 'channel'
  | 'investmentYuan'
  | 'latestProgress'
  | 'investor'
  | 'company'
  | 'creditCode'
  | 'region'
  | 'sizeClass'
  | 'fixedYuan'
  | 'fundsYuan'
  | 'fundsYearYuan'
>

/** What a project's row keeps in columns of its own besides `values`. */
export function projectColumns(plan: WorkPlan, values: Values): ProjectColumns {
  const read = byRole(plan, 'project', values)
  const name = read.text('name') ?? ''
  const investmentYuan = read.yuan('investment')
  return {
    name,
    nameKey: nameKey(name),
    responsibleUnit: read.first('responsible-unit'),
    placeUnit: read.first('place'),
    industry: read.text('industry'),
    channel: read.text('channel'),
    investmentYuan,
    latestProgress: read.text('progress'),
    investor: read.text('investor'),
    company: read.text('company'),
    creditCode: read.text('credit-code'),
    region: read.text('origin'),
    sizeClass: sizeClassOf(plan.register.sizeClasses, investmentYuan),
    fixedYuan: read.yuan('fixed-investment'),
    fundsYuan: read.yuan('funds-total'),
    fundsYearYuan: read.yuan('funds-this-year'),
  }
}

export function problemColumns(
  plan: WorkPlan,
  values: Values,
): Pick<New<'problem'>, 'name' | 'nameKey' | 'responsibleUnit' | 'kind' | 'day' | 'dueDay' | 'state'> {
  const read = byRole(plan, 'problem', values)
  const name = read.text('name') ?? ''
  return {
    name,
    nameKey: nameKey(name),
    responsibleUnit: read.first('lead-unit'),
    kind: read.text('category'),
    day: read.day('raised-on'),
    dueDay: read.day('due-on'),
    state: read.yes('closed-on') ? 'closed' : 'open',
  }
}

export function activityColumns(
  plan: WorkPlan,
  values: Values,
): Pick<New<'activity'>, 'name' | 'nameKey' | 'responsibleUnit' | 'kind' | 'day' | 'state'> {
  const read = byRole(plan, 'activity', values)
  const name = read.text('name') ?? ''
  return {
    name,
    nameKey: nameKey(name),
    responsibleUnit: read.first('organiser'),
    kind: read.text('category'),
    day: read.day('held-on'),
    state: 'held',
  }
}

/** Values of sensitive fields lie apart from the others. */
export function splitSensitive(plan: WorkPlan, values: Values): { open: Values; sensitive: Values } {
  const hidden = new Set(plan.fields.filter((field) => field.sensitive).map((field) => field.id))
  const of = (wanted: boolean): Values =>
    Object.fromEntries(Object.entries(values).filter(([id]) => hidden.has(id) === wanted))
  return { open: of(false), sensitive: of(true) }
}
