import { cellText } from '../field/read/cell-text.ts'
import type { RawCell } from '../form/form-reading.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { accept, refuse, type Result } from '../result/result.ts'
import { characterCount } from '../text/character-count.ts'
import { cleanText, nameKey } from '../text/clean-text.ts'
import { nearestWords } from '../text/nearest.ts'
import { freeUsername, readUsername } from './username.ts'
import { wishableRoles } from './wishable-roles.ts'

/** Columns of a roster of people for whom a unit asks for accounts, with the headings that people give them. */
export const rosterHeadings = {
  name: ['姓名', '名字', '人员'],
  username: ['用户名', '登录名', '账号', '帐号'],
  post: ['职务', '岗位', '职位'],
  roles: ['角色', '申请角色', '权限'],
} as const
/** A column of the roster. */
export type RosterColumn = keyof typeof rosterHeadings

/** A cell that cannot be taken, with what stood there. */
export interface RosterFault {
  readonly column: RosterColumn
  readonly code:
    | 'missing'
    | 'too-long'
    | 'username-malformed'
    | 'username-taken'
    | 'username-repeated'
    | 'role-unknown'
  readonly read: string
  /** The row above that has the same. */
  readonly otherRow?: number
  /** What may have been meant. */
  readonly nearest?: readonly string[]
}

/** A person of the roster, held against the accounts and proposals that are there. */
export interface RosterLine {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly name: string
  readonly username: string
  readonly post: string
  /** Ids of the roles wished for. */
  readonly roles: readonly string[]
  readonly status: 'new' | 'known' | 'wrong'
  readonly faults: readonly RosterFault[]
}

/** What the roster is held against. */
export interface RosterContext {
  readonly plan: WorkPlan
  readonly unit: string
  /** Accounts and open proposals, of every unit, by username. */
  readonly taken: ReadonlyMap<string, { readonly name: string; readonly unit: string | null }>
  /** The username that a name suggests. */
  readonly suggest: (name: string) => string
}

const longest = { name: 40, post: 60 } as const
/** Rows above the headings in which they are looked for. */
const lookedThrough = 20

/**
 * Reads a roster row by row. A person who has an account in the unit, or for
 * whom one is asked already, is `known`, so that the same file twice asks for
 * nothing; a row without username gets the one that its name suggests.
 *
 * @returns refused as `no-roster` where no row has the headings 姓名 and 角色
 * @example readRoster([], { plan: jizhou, unit: 'fgw', taken: new Map(), suggest: () => '' }).ok // false
 */
export function readRoster(
  rows: readonly { readonly row: number; readonly cells: readonly RawCell[] }[],
  context: RosterContext,
): Result<RosterLine[], { code: 'no-roster' }> {
  const head = rows.slice(0, lookedThrough).findIndex(({ cells }) => {
    const columns = columnsOf(cells)
    return columns.name !== undefined && columns.roles !== undefined
  })
  const headings = rows[head]
  if (!headings) return refuse({ code: 'no-roster' })
  const columns = columnsOf(headings.cells)
  const given = rows.slice(head + 1).flatMap(({ row, cells }) => {
    const text = (column: RosterColumn): string => {
      const at = columns[column]
      return at === undefined ? '' : cleanText(cellText(cells[at] ?? { kind: 'empty' }))
    }
    const read = {
      row,
      name: text('name'),
      username: text('username'),
      post: text('post'),
      roles: text('roles'),
    }
    return read.name === '' && read.username === '' && read.roles === '' ? [] : [read]
  })

  const rowOf = new Map<string, number>()
  const used = new Set(context.taken.keys())
  for (const { username } of given) used.add(readUsername(username) ?? username)
  return accept(
    given.map(({ row, name, username: written, post, roles: wished }): RosterLine => {
      const faults: RosterFault[] = []
      for (const [column, read] of [
        ['name', name],
        ['post', post],
      ] as const) {
        if (read === '' && column === 'name') faults.push({ column, code: 'missing', read })
        if (characterCount(read) > longest[column]) faults.push({ column, code: 'too-long', read })
      }
      const roles = readRoles(wished, context, faults)
      const same = sameOf(name, written, context)
      if (same !== undefined)
        return {
          row,
          name,
          username: same,
          post,
          roles,
          status: faults.length > 0 ? 'wrong' : 'known',
          faults,
        }
      let username = readUsername(written)
      if (written === '' && name !== '') {
        username = freeUsername(context.suggest(name), used)
        used.add(username)
      }
      if (username === undefined) {
        if (name !== '') faults.push({ column: 'username', code: 'username-malformed', read: written })
      } else {
        const otherRow = rowOf.get(username)
        if (otherRow !== undefined)
          faults.push({ column: 'username', code: 'username-repeated', read: written, otherRow })
        else rowOf.set(username, row)
        if (context.taken.has(username))
          faults.push({ column: 'username', code: 'username-taken', read: written })
      }
      return {
        row,
        name,
        username: username ?? written,
        post,
        roles,
        status: faults.length > 0 ? 'wrong' : 'new',
        faults,
      }
    }),
  )
}

function columnsOf(cells: readonly RawCell[]): Partial<Record<RosterColumn, number>> {
  const keys = cells.map((cell) => nameKey(cellText(cell)).replace(/[（(].*$/, ''))
  return Object.fromEntries(
    Object.entries(rosterHeadings).flatMap(([column, names]) => {
      const at = keys.findIndex((key) => names.some((name) => key === name))
      return at === -1 ? [] : [[column, at]]
    }),
  )
}

/** The username under which the person is there already: the one that is written, or his by name in the unit. */
function sameOf(name: string, written: string, { taken, unit }: RosterContext): string | undefined {
  const username = readUsername(written)
  const isHim = (known: { name: string; unit: string | null } | undefined): boolean =>
    known !== undefined && known.unit === unit && nameKey(known.name) === nameKey(name)
  if (written !== '') return username !== undefined && isHim(taken.get(username)) ? username : undefined
  return [...taken].find(([, known]) => isHim(known))?.[0]
}

function readRoles(written: string, { plan, unit }: RosterContext, faults: RosterFault[]): string[] {
  const known = wishableRoles(plan, unit)
  const words = written.split(/[、，,;；/\s]+/).filter((word) => word !== '')
  if (words.length === 0) faults.push({ column: 'roles', code: 'missing', read: written })
  return [
    ...new Set(
      words.flatMap((word) => {
        const role = known.find(({ name }) => nameKey(name) === nameKey(word))
        if (role) return [role.id]
        const near = nearestWords(
          word,
          known.map(({ name }) => name),
        )
        const nearest = near.length > 0 ? near : known.map(({ name }) => name)
        faults.push({ column: 'roles', code: 'role-unknown', read: word, nearest })
        return []
      }),
    ),
  ]
}
