import { projectFilterSchema, type ProjectFilter } from './project-filter.ts'

const numbers = new Set(['investmentFrom', 'investmentTo', 'staleDays'])
const single = new Set([...numbers, 'origin', 'stageFrom', 'stageTo', 'text', 'list'])

/**
 * The filter as query parameters of an address: one parameter per condition,
 * several ids joined with commas (a comma within one is written `%2C`). What
 * is not given has no parameter.
 *
 * @example filterToQuery({ stage: ['signed', 'landed'], staleDays: 30 }) // {stage: 'signed,landed', staleDays: '30'}
 */
export function filterToQuery(filter: ProjectFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => {
      if (value === undefined) return []
      return [[name, Array.isArray(value) ? value.map(escaped).join(',') : String(value)]]
    }),
  )
}

/**
 * The inverse of {@link filterToQuery}. A parameter that is none of the
 * filter's, or holds what the filter cannot, is left out: an address that
 * somebody typed opens a list, not an error.
 *
 * @example filterFromQuery({ stage: 'signed', investmentFrom: 'many', view: '1' }) // {stage: ['signed']}
 */
export function filterFromQuery(query: Readonly<Record<string, unknown>>): ProjectFilter {
  const filter: Record<string, unknown> = {}
  for (const name of projectFilterSchema.keyof().options) {
    const given = query[name]
    if (typeof given !== 'string' && typeof given !== 'number') continue
    const value = valueOf(name, String(given))
    if (projectFilterSchema.safeParse({ [name]: value }).success) filter[name] = value
  }
  return projectFilterSchema.parse(filter)
}

function valueOf(name: string, text: string): unknown {
  if (numbers.has(name)) return text.trim() === '' ? undefined : Number(text)
  if (single.has(name)) return text
  return text.split(',').filter(Boolean).map(unescaped)
}

function escaped(id: string): string {
  return id.replaceAll('%', '%25').replaceAll(',', '%2C')
}

function unescaped(id: string): string {
  return id.replaceAll('%2C', ',').replaceAll('%25', '%')
}
