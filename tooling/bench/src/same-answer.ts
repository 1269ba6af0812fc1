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
    const at = [...(one ?? '')].findIndex((character, n) => character !== [...(other ?? '')][n])
    const around = (text = '') => [...text].slice(Math.max(0, at - 200), at + 200).join('')
    throw new Error(`the answers differ:\n${around(one)}\n${around(other)}`)
  }
  return Buffer.byteLength(one)
}
