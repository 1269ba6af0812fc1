import * as z from 'zod/mini'

/** What the query of a page's address may hold; anything else in it is dropped, never an error. */
const text = z.catch(
  // A code of digits alone, and a word such as true, come off the address as what they look like.
  z.optional(z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String))),
  undefined,
)

export const signInSearch = z.object({ next: text, why: text })
export const returnSearch = z.object({ part: text })
export const returnsSearch = z.object({ cycle: text })
export const intakeSearch = z.object({ show: text })
export const officeSearch = z.object({ cycle: text, period: text, show: text, view: text })
export const accountsSearch = z.object({ view: text, state: text, unit: text, q: text })
export const rolesSearch = z.object({ unit: text, role: text, q: text })
export const auditSearch = z.object({
  from: text,
  to: text,
  who: text,
  kind: text,
  entity: text,
  request: text,
  entry: text,
})
export const sessionsSearch = z.object({ q: text })
export const groupSearch = z.object({ day: text })
export const unitsSearch = z.object({ day: text })
export const reorganiseSearch = z.object({ kind: text })
export const peopleSearch = z.object({ unit: text, q: text, view: text })
export const dutiesSearch = z.object({ quarter: text, unit: text })
export const dutySearch = z.object({ quarter: text })
export const clausesSearch = z.object({ unit: text })
export const targetsSearch = z.object({
  year: z.catch(z.optional(z.int().check(z.minimum(2000), z.maximum(2100))), undefined),
  day: text,
  indicator: text,
})
export const projectSearchSearch = z.object({ q: text })
/** The filter of a list of projects, with its view and order, as plain texts: the page reads what it knows. */
export const projectsSearch = z.pipe(
  z.record(z.string(), z.unknown()),
  z.transform((query): Record<string, string> =>
    Object.fromEntries(
      Object.entries(query).flatMap(([name, value]) =>
        ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)]] : [],
      ),
    ),
  ),
)
export const elementsSearch = z.object({ view: text, unit: text, ask: text })
export const specialCasesSearch = z.object({ state: text })
export const statisticsSearch = z.object({ day: text, origin: text })
export const yearEndSearch = z.object({ year: z.catch(z.optional(z.int()), undefined), unit: text })
export const permitsSearch = z.object({ view: text })
export const leadsSearch = z.object({ view: text })
export const teamsSearch = z.object({ view: text })
const version = z.catch(z.optional(z.int().check(z.minimum(1))), undefined)
export const compareSearch = z.object({ from: version, to: version })
