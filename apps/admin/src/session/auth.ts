import { z } from 'zod/mini'
import { endpoints } from '../paths.ts'
import type { ApiRefusal } from '../trpc/types.ts'

/** Why something about signing in was refused: what the server says, or what can be told from how it answered. */
export type SignInRefusal = 'unreachable' | 'failed' | ApiRefusal

/** What the server gave, or why not. */
export type SignInAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: SignInRefusal; readonly requestId?: string | undefined }

/** The shape is the server's own; its codes are the ones of this build. */
const refusedSchema = z.object({
  refusal: z.looseObject({ code: z.string() }),
  requestId: z.optional(z.string()),
})
const sessionSchema = z.object({
  signedIn: z.boolean(),
  signedOut: z.optional(z.enum(['idle', 'expired', 'disabled'])),
})
const nothing = z.object({})
const headers = { 'content-type': 'application/json' }

async function post<T>(url: string, body: object, schema: z.ZodMiniType<T>): Promise<SignInAnswer<T>> {
  let response: Response
  try {
    response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  } catch {
    return { ok: false, refusal: 'unreachable' }
  }
  const said: unknown = await response.json().catch(() => undefined)
  if (response.ok) return { ok: true, value: schema.parse(said) }
  const refused = refusedSchema.safeParse(said)
  if (!refused.success) return { ok: false, refusal: 'failed' }
  return { ok: false, refusal: refused.data.refusal as ApiRefusal, requestId: refused.data.requestId }
}

/** Whether someone is signed in. Asked before anything else is, so that no request fails for want of it. */
export async function readSession(): Promise<z.infer<typeof sessionSchema>> {
  const response = await fetch(endpoints.session, { headers })
  if (!response.ok) throw new Error(`session: ${response.status}`)
  return sessionSchema.parse(await response.json())
}

/** The first step of signing in; `needsCode`: there is a second. */
export const signIn = (username: string, password: string) =>
  post(endpoints.signIn, { username, password }, z.object({ needsCode: z.boolean() }))

export type CodeKind = 'code' | 'backup-code'

/** The second step of signing in; of somebody who is signed in the proof of a new authenticator. */
export const sendCode = (kind: CodeKind, code: string) =>
  post(kind === 'code' ? endpoints.verifyCode : endpoints.verifyBackupCode, { code }, nothing)

export const signOut = () => post(endpoints.signOut, {}, nothing)

const enrolmentSchema = z.object({ key: z.string(), uri: z.string(), backupCodes: z.array(z.string()) })
/** A second factor about to be set up: its key for the authenticator, and the codes for when that is lost. */
export type Enrolment = z.infer<typeof enrolmentSchema>

export const beginTwoFactor = (password: string) =>
  post(endpoints.enableTwoFactor, { password }, enrolmentSchema)

export const endTwoFactor = (password: string) => post(endpoints.disableTwoFactor, { password }, nothing)

export const renewBackupCodes = (password: string) =>
  post(endpoints.renewBackupCodes, { password }, z.object({ backupCodes: z.array(z.string()) }))
