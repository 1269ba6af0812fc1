/** Signs in as the console does and returns the session's cookie. */
export async function signIn(origin: string, username: string, password: string): Promise<string> {
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
