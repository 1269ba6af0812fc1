/** Somebody for whom an account is asked, as the form holds him. */
export interface Wish {
  /** Among the rows of the form. */
  readonly key: string
  readonly personId?: string
  readonly name: string
  readonly username: string
  readonly post: string
  readonly roles: readonly string[]
}

export function emptyWish(key: string): Wish {
  return { key, name: '', username: '', post: '', roles: [] }
}

/** What the form keeps on this machine is one text, since its fields are. */
export function wishesText(wishes: readonly Wish[]): string {
  return JSON.stringify(wishes)
}

export function readWishes(text: string): readonly Wish[] {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? (read as Wish[]) : []
  } catch {
    return []
  }
}

/** What is still missing before it can be asked for; undefined: nothing. */
export function wishFault(wish: Wish): string | undefined {
  if (wish.name.trim() === '') return '请填姓名'
  if (wish.username.trim().length < 2) return '请填用户名'
  if (wish.roles.length === 0) return '请选角色'
  return undefined
}
