/** Signs in with a first password, makes it the person's own, and gives the session's cookie. */
export async function signInFirst(origin: string, username: string, password: string): Promise<string> {
  const cookie = await signIn(origin, username, password)
  const response = await fetch(`${origin}/trpc/account.changePassword`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify({ present: password, password: `Quiet-river-${Date.now()}` }),
  })
  if (!response.ok) throw new Error(`password: ${response.status} ${await response.text()}`)
  return cookie
}

async function signIn(origin: string, username: string, password: string): Promise<string> {
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
