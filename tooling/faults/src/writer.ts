import { ask, pause, signIn, type Answer } from './ask.ts'

const period = '2024-04'
/** Units of the demo by sign-in name and code; some of them have handed in. */
const units = [
  ['yinliu', '120119101'],
  ['guanzhuang', '120119102'],
  ['mashenqiao', '120119103'],
  ['xiaying', '120119104'],
  ['bangjun', '120119105'],
  ['bieshan', '120119106'],
  ['youguzhuang', '120119108'],
  ['shangcang', '120119109'],
  ['xiacang', '120119111'],
  ['luozhuangzi', '120119112'],
] as const

/** A return whose one text holds a number that only grows. */
export interface Counted {
  readonly version: number
  readonly count: number
}

export interface Writer {
  /** The largest number that the server said it had stored. */
  readonly acknowledged: number
  /** The largest number that was sent. */
  readonly attempted: number
  readonly writes: number
  /** Answers that were neither an acknowledgement nor a stale version, by code or status. */
  readonly refusals: ReadonlyMap<string, number>
  stop(): Promise<void>
  readonly key: string
  readonly cookie: string
}

/** Code of the plan's narrative in the monthly return, as the console would find it in the plan. */
export const narrative = 'teamProgress'

export async function read(origin: string, cookie: string, key: string): Promise<Counted | Answer> {
  const answer = await ask(origin, cookie, 'query', 'return.get', { key })
  if (answer.status !== 200) return answer
  const { version, narratives } = answer.data as { version: number; narratives: Record<string, string> }
  return { version, count: Number(narratives[narrative] ?? 0) }
}

export function save(origin: string, cookie: string, key: string, to: Counted): Promise<Answer> {
  const input = { key, id: narrative, text: String(to.count), version: to.version }
  return ask(origin, cookie, 'mutation', 'return.saveNarrative', input)
}

/**
 * Stores one number after another, each once the one before is acknowledged,
 * and goes on through every trouble until it is stopped.
 *
 * @param where the server's address at the moment, which changes when it is started anew.
 */
function startWriter(where: () => string, cookie: string, key: string): Writer {
  const state = { acknowledged: 0, attempted: 0, writes: 0, going: true }
  const refusals = new Map<string, number>()
  const trouble = async ({ status, refusal }: Answer): Promise<void> => {
    const code = refusal ?? String(status)
    refusals.set(code, (refusals.get(code) ?? 0) + 1)
    await pause(25)
  }
  const loop = async (): Promise<void> => {
    let at: Counted | undefined
    while (state.going) {
      if (!at) {
        const found = await read(where(), cookie, key)
        if ('status' in found) {
          await trouble(found)
          continue
        }
        at = found
      }
      const count = Math.max(at.count, state.attempted) + 1
      state.attempted = count
      const answer = await save(where(), cookie, key, { version: at.version, count })
      if (answer.status === 200) {
        const { version } = answer.data as { version: number }
        state.acknowledged = count
        state.writes += 1
        at = { version, count }
        continue
      }
      at = undefined
      // After a cut it is unknown whether the last one was stored: then the version is another.
      if (answer.refusal !== 'stale') await trouble(answer)
    }
  }
  const ended = loop()
  return {
    key,
    cookie,
    refusals,
    get acknowledged() {
      return state.acknowledged
    },
    get attempted() {
      return state.attempted
    },
    get writes() {
      return state.writes
    },
    async stop() {
      state.going = false
      await ended
    },
  }
}

/** So many writers, each on the return of a unit that may still fill its own. */
export async function startWriters(where: () => string, wanted: number): Promise<Writer[]> {
  const writers: Writer[] = []
  for (const [name, unit] of units) {
    if (writers.length === wanted) break
    const cookie = await signIn(where(), `${name}.tb`)
    const key = `monthly/${period}/${unit}`
    const { data } = await ask(where(), cookie, 'query', 'return.get', { key })
    const { phase } = data as { phase: string | null }
    if (phase === null || phase === 'draft') writers.push(startWriter(where, cookie, key))
  }
  if (writers.length < wanted) throw new Error('too few units of the demo can still fill their return')
  return writers
}

/** Until every writer has stored something more. */
export async function untilWritten(writers: readonly Writer[], more = 1, limitMs = 120_000): Promise<number> {
  const began = performance.now()
  const wanted = writers.map(({ writes }) => writes + more)
  while (writers.some(({ writes }, i) => writes < (wanted[i] ?? 0))) {
    if (performance.now() - began > limitMs)
      throw new Error(
        `nothing more was stored in ${limitMs} ms: ${JSON.stringify(writers.map(({ refusals }) => [...refusals]))}`,
      )
    await pause(10)
  }
  return performance.now() - began
}
