import type { z } from 'zod'
import { nearestWords } from '../text/nearest.ts'

/** One thing that is wrong with a plan: `path` like `cycles.0.due.time` ('' for the whole), and the reason in words. */
export type PlanFault = { path: string; message: string }

type Issue = z.core.$ZodIssue

/**
 * What zod found, as places and reasons that somebody can act on: a union that
 * failed in every branch names the fault of the branch that came closest, a
 * key that does not belong is named, and what stands there is shown.
 *
 * @param input the value that was checked, to show what stands at the place.
 * @example planFaults(parsed.error.issues, input)[0] // { path: 'cycles.0.due.time', message: '…' }
 */
export function planFaults(issues: readonly Issue[], input: unknown): PlanFault[] {
  const faults = issues
    .flatMap((issue) => closest(issue, []))
    .map(({ path, issue }) => ({
      path: path.map(String).join('.'),
      message: messageOf(issue, at(input, path)),
    }))
  const seen = new Set<string>()
  return faults.filter((fault) => {
    const line = JSON.stringify(fault)
    return !seen.has(line) && seen.add(line)
  })
}

type Placed = { path: PropertyKey[]; issue: Issue }

function closest(issue: Issue, prefix: readonly PropertyKey[]): Placed[] {
  const path = [...prefix, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ path, issue }]
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => closest(inner, path)))
  const best = branches
    .filter((branch) => branch.length > 0)
    .toSorted((a, b) => rank(b, path) - rank(a, path))[0]
  return best && rank(best, path) > 0 ? best : [{ path, issue }]
}

/** A branch that got further into the value came closer; one that failed at the door says nothing. */
function rank(branch: readonly Placed[], path: readonly PropertyKey[]): number {
  const atDoor = branch.some(
    ({ path: place, issue }) => place.length === path.length && issue.code !== 'unrecognized_keys',
  )
  const stranger = branch.some(
    ({ path: place, issue }) => place.length === path.length && issue.code === 'unrecognized_keys',
  )
  if (atDoor || stranger) return 0
  return Math.max(...branch.map(({ path: place }) => place.length))
}

function messageOf(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'invalid_type':
      return found === undefined
        ? `is missing; expected ${issue.expected}`
        : `expected ${issue.expected}, got ${shown(found)}`
    case 'invalid_value':
      return `expected one of ${choices(issue.values.map(String), found)}, got ${shown(found)}`
    case 'unrecognized_keys':
      return `does not know ${issue.keys.map((key) => `"${key}"`).join(', ')}`
    case 'invalid_union':
      return issue.errors.length === 0
        ? `no such kind${issue.discriminator === undefined ? '' : ` of "${issue.discriminator}"`}: ${shown(found)}`
        : `fits none of the forms that may stand here, got ${shown(found)}`
    case 'invalid_format':
      return issue.format === 'regex'
        ? `${shown(found)} does not have the form ${issue.pattern ?? ''}`
        : `${shown(found)} is no ${issue.format}`
    case 'too_small':
      return `is too small or too short: at least ${String(issue.minimum)}, got ${shown(found)}`
    case 'too_big':
      return `is too big or too long: at most ${String(issue.maximum)}, got ${shown(found)}`
    default:
      return issue.message
  }
}

/** All of them where they are few, else those that look like what was written. */
function choices(values: readonly string[], found: unknown): string {
  const near = values.length > 12 && typeof found === 'string' ? nearestWords(found, values) : []
  return near.length > 0
    ? `${values.length} (like ${near.map((value) => `"${value}"`).join(', ')})`
    : values.map((value) => `"${value}"`).join(', ')
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = input
  for (const key of path)
    value =
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
  return value
}

/** The value in one short line. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch {
    // A bigint or a circle cannot stand in JSON; its type says enough.
  }
  if (text === undefined) return typeof value
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
