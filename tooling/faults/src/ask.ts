import { password } from './running-server.ts'

/** What came back; `status` 0 where nobody answered. */
export interface Answer {
  readonly status: number
  readonly data: unknown
  readonly refusal: string | undefined
}

interface Envelope {
  readonly result?: { readonly data?: unknown }
  readonly error?: { readonly data?: { readonly refusal?: { readonly code?: string } } }
}

/** Calls a procedure over HTTP as the console does. */
export async function ask(
  origin: string,
  cookie: string,
  kind: 'query' | 'mutation',
  procedure: string,
  input: object,
): Promise<Answer> {
  const query = kind === 'query' ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  const body = kind === 'mutation' ? { method: 'POST', body: JSON.stringify(input) } : {}
  try {
    const response = await fetch(`${origin}/trpc/${procedure}${query}`, {
      ...body,
      headers: { 'content-type': 'application/json', origin, cookie },
      signal: AbortSignal.timeout(60_000),
    })
    const { result, error } = (await response.json()) as Envelope
    return { status: response.status, data: result?.data, refusal: error?.data?.refusal?.code }
  } catch {
    return { status: 0, data: undefined, refusal: undefined }
  }
}

export async function signIn(origin: string, username: string): Promise<string> {
  const response = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username, password }),
  })
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0])
  if (!response.ok || cookies.length === 0)
    throw new Error(`sign-in: ${response.status} ${await response.text()}`)
  return cookies.join('; ')
}

export function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms))
}
