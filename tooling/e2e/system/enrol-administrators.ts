import { totp } from '../console/totp.ts'
import { demoPassword } from './start-system.ts'

/** Usernames of the demo's three administrators. */
const administrators = ['xtgl', 'aqgl', 'sjgl'] as const

/**
 * Sets up the second factor, without which administrators do nothing else; by
 * the console's own requests, once for all specs. Gives the keys by username.
 */
export async function enrolAdministrators(staff: string): Promise<Record<string, string>> {
  const keys: Record<string, string> = {}
  for (const username of administrators) {
    const cookies = new Map<string, string>()
    const post = async (path: string, body: object): Promise<unknown> => {
      const response = await fetch(`${staff}/api/auth${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: staff,
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        body: JSON.stringify(body),
      })
      if (!response.ok) throw new Error(`${username} ${path}: ${response.status} ${await response.text()}`)
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        cookies.set(name, value)
      }
      return response.json()
    }
    await post('/sign-in/username', { username, password: demoPassword })
    const made = await post('/two-factor/enable', { password: demoPassword })
    if (typeof made !== 'object' || made === null || !('key' in made) || typeof made.key !== 'string')
      throw new Error(`${username} got no key`)
    await post('/two-factor/verify-totp', { code: totp(made.key) })
    keys[username] = made.key
  }
  return keys
}
