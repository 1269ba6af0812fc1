import type { Database } from '@zhaoshang/db'
import { openPrisma } from '@zhaoshang/db/prisma'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { admin, twoFactor, username } from 'better-auth/plugins'
import type { Logger } from 'pino'
import type { AllowedOrigins } from './allowed-origins.ts'
import { passwordHash } from './password-hash.ts'

/** Header in which the listener tells the library the visitor's address; whatever a visitor sends in it is dropped. */
export const addressHeader = 'x-zhaoshang-address'

/**
 * Every one of the library's routes that is open to the network, all of them
 * POST. Anything else of it answers 404: sessions and passwords have procedures.
 */
export type OpenRoute =
  | '/sign-in/username'
  | '/sign-out'
  | '/two-factor/enable'
  | '/two-factor/disable'
  | '/two-factor/generate-backup-codes'
  | '/two-factor/verify-totp'
  | '/two-factor/verify-backup-code'

/** Whoever knows the password may be wrong about the code so many times in a row, then has to wait. */
export const wrongCodes = { most: 10, seconds: 900 }

export interface SignInOptions {
  readonly database: Database
  /** Key of the session cookies. */
  readonly secret: string
  readonly origins: AllowedOrigins
  readonly https: boolean
  /** What an authenticator calls us: the district's name. */
  readonly issuer: string
  readonly log: Logger
}

export type SignIn = ReturnType<typeof openSignIn>

/** Accounts and sessions. Nobody signs up: accounts are made on the server. */
export function openSignIn({ database, secret, origins, https, issuer, log }: SignInOptions) {
  return betterAuth({
    // The console may be reached under several addresses; requests carry theirs, see `trustedOrigins`.
    baseURL: `${https ? 'https' : 'http'}://localhost`,
    basePath: '/api/auth',
    secret,
    database: prismaAdapter(openPrisma(database), { provider: 'postgresql' }),
    trustedOrigins: (request) => {
      const origin = origins.forHost(request?.headers.get('host') ?? undefined)
      return origin === undefined ? [] : [origin]
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: passwordHash,
    },
    user: {
      additionalFields: {
        mustChangePassword: { type: 'boolean', required: false, defaultValue: false, input: false },
      },
    },
    // How long a session holds is a setting, judged at every request; this is the longest that it may be set to.
    session: { expiresIn: 72 * 3600, disableSessionRefresh: true },
    // The addresses are for the library only; nobody signs in by one or is told whether a name exists.
    disabledPaths: [
      '/sign-in/email',
      '/sign-up/email',
      '/is-username-available',
      '/update-user',
      '/delete-user',
      '/change-email',
    ],
    // The listener counts, by settings and by the address that it trusts.
    rateLimit: { enabled: false },
    advanced: {
      ipAddress: { ipAddressHeaders: [addressHeader] },
      useSecureCookies: https,
      cookiePrefix: 'zhaoshang',
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 60,
        usernameValidator: (name) => /^[\p{L}\d._-]+$/u.test(name),
      }),
      admin(),
      // A device is never trusted for longer: the code is asked at every sign-in.
      twoFactor({
        issuer,
        totpOptions: { digits: 6, period: 30 },
        backupCodeOptions: { amount: 10 },
        accountLockout: {
          enabled: true,
          maxFailedAttempts: wrongCodes.most,
          durationSeconds: wrongCodes.seconds,
        },
        twoFactorCookieMaxAge: 300,
      }),
    ],
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      // What it would print may hold what was typed: only the fact is kept.
      log: (level, message) => {
        if (level === 'error') log.error({ from: 'sign-in' }, message)
        else log.debug({ from: 'sign-in' }, message)
      },
    },
  })
}
