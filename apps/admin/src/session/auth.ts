import { z } from 'zod/mini'
import { endpoints } from '../paths.ts'
import type { ApiRefusal } from '../trpc/types.ts'

/** Why a sign-in was refused: what the server says itself, or what can be told from how it answered. */
export type SignInRefusal = 'wrong' | 'too-many' | 'unreachable' | 'failed' | ApiRefusal

/** The shape is the server's own; its codes are the ones of this build. */
const refusedSchema = z.object({ refusal: z.looseObject({ code: z.string() }) })

const headers = { 'content-type': 'application/json' }

/** Whether someone is signed in. Asked before anything else is, so that no request fails for want of it. */
export async function isSignedIn(): Promise<boolean> {
  const response = await fetch(endpoints.session, { headers })
  if (!response.ok) throw new Error(`session: ${response.status}`)
  return (await response.json()) !== null
}

export async function signIn(username: string, password: string): Promise<SignInRefusal | undefined> {
  const body = JSON.stringify({ username, password })
  let response: Response
  try {
    response = await fetch(endpoints.signIn, { method: 'POST', headers, body })
  } catch {
    return 'unreachable'
  }
  if (response.ok) return undefined
  const said = refusedSchema.safeParse(await response.json().catch(() => undefined))
  if (said.success) return said.data.refusal as ApiRefusal
  if (response.status === 429) return 'too-many'
  return response.status < 500 ? 'wrong' : 'failed'
}

export async function signOut(): Promise<void> {
  await fetch(endpoints.signOut, { method: 'POST', headers, body: '{}' })
}

/** True when changed; false when the present password is not right or the new one not allowed. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<boolean> {
  const body = JSON.stringify({ currentPassword, newPassword, revokeOtherSessions: true })
  const response = await fetch(endpoints.changePassword, { method: 'POST', headers, body })
  return response.ok
}
