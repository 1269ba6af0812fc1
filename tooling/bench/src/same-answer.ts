/**
 * Fetches the page from both and throws where a byte differs: a baseline that
 * answers something else measures nothing.
 *
 * @returns bytes of the answer
 */
export async function sameAnswer(
  ours: string,
  plain: string,
  headers: Record<string, string>,
): Promise<number> {
  const [one, other] = await Promise.all(
    [ours, plain].map(async (url) => {
      const response = await fetch(url, { headers })
      const body = await response.text()
      if (response.status !== 200) throw new Error(`${url}: ${response.status} ${body}`)
      return body
    }),
  )
  if (one === undefined || other === undefined || one !== other) {
    throw new Error(`the answers differ:\n${one?.slice(0, 600)}\n${other?.slice(0, 600)}`)
  }
  return Buffer.byteLength(one)
}
