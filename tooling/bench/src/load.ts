import autocannon from 'autocannon'
import type { Measure } from './rounds.ts'

export interface Load {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly connections: number
  /** Requests in all. */
  readonly amount: number
}

/** Visitors behind one proxy, as in a district. */
const visitors = 250

/** Sends a fixed number of requests and takes the time until the last answer; any answer but 200 is a failure. */
export async function load({ url, headers, connections, amount }: Load): Promise<Measure> {
  const times: number[] = []
  let last = 0
  const begun = performance.now()
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        amount,
        requests: Array.from({ length: visitors }, (_, n) => ({
          headers: { ...headers, 'x-forwarded-for': `198.18.0.${n + 1}` },
        })),
      },
      (error: Error | null, done) => (error ? reject(error) : resolve(done)),
    )
    instance.on('response', (_client, _status, _bytes, time) => {
      times.push(time)
      last = performance.now()
    })
  })
  if (result['2xx'] !== amount || result.errors > 0) {
    throw new Error(
      `${url}: ${result['2xx']} of ${amount} answers, ${result.non2xx} refused, ${result.errors} errors`,
    )
  }
  return {
    perSecond: (amount * 1000) / (last - begun),
    medianMs: times.toSorted((a, b) => a - b)[amount >> 1] ?? 0,
  }
}
