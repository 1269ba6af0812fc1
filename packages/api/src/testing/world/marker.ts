import type { PolicyName } from '@zhaoshang/domain'

/**
 * What stands in the rows of the seeded world, so that it can be told wherever
 * it turns up whose it is and under which policies it may be read; any of them will do.
 */
export const markerKinds = {
  // Who is asked about a project, or follows it, knows what it is called.
  project: [
    'project.read',
    'return.read',
    'consolidation.read',
    'element.decide',
    'assurance.deliver',
    'permit.edit',
  ],
  element: ['project.read', 'element.decide'],
  assurance: ['project.read', 'assurance.deliver'],
  permit: ['project.read', 'permit.edit'],
  view: ['project.read'],
  contact: ['contact.read', 'contact.unmask'],
  lead: ['lead.read'],
  narrative: ['return.read', 'consolidation.read'],
  intake: ['return.fill'],
  file: ['return.fill', 'person.hand-over'],
  person: ['person.read', 'account.read', 'account.propose', 'role.read', 'team.read'],
  phone: ['person.read', 'person.hand-over'],
  leaving: ['person.read'],
  team: ['team.read', 'person.hand-over'],
  duty: ['duty.read'],
  target: ['target.read'],
  account: [
    'audit.read',
    'person.read',
    'account.read',
    'account.propose',
    'role.read',
    'session.read',
    'return.read',
    'matrix.read',
    // Who did what to a project stands on its page.
    'project.read',
  ],
  case: ['audit.read', 'audit.release', 'audit.release-security'],
  request: ['audit.read', 'account.read', 'account.propose', 'account.confirm', 'role.read'],
} as const satisfies Record<string, readonly PolicyName[]>
export type MarkerKind = keyof typeof markerKinds

/** A letter for each unit of the world. */
export type UnitLetter = 'A' | 'B' | 'D' | 'O' | 'V' | 'Z'

/** A text that stands in one kind of row of one unit, and nowhere else. */
export function marker(unit: UnitLetter, kind: MarkerKind): string {
  return `密标${unit}${kind}号`
}

export interface FoundMarker {
  readonly unit: UnitLetter
  readonly kind: MarkerKind
}

/** Every marker in a text, each once; names are also kept in lower case to be found by. */
export function markersIn(text: string): FoundMarker[] {
  const found = new Map<string, FoundMarker>()
  for (const [, unit = '', kind = ''] of text.matchAll(/密标([A-Z])([a-z]+)号/gi)) {
    const lower = kind.toLowerCase()
    if (!(lower in markerKinds)) continue
    found.set(`${unit.toUpperCase()}${lower}`, {
      unit: unit.toUpperCase() as UnitLetter,
      kind: lower as MarkerKind,
    })
  }
  return [...found.values()]
}
