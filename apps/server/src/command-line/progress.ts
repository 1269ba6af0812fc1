/** Tells on standard error what is going on, so that standard output holds nothing but the answer. */
export interface Progress {
  say(line: string): void
  step<T>(title: string, work: () => Promise<T>): Promise<T>
}

export function progressOn(stream: { write(text: string): unknown }): Progress {
  const say = (line: string): void => void stream.write(`${line}\n`)
  return {
    say,
    async step(title, work) {
      const began = performance.now()
      const result = await work()
      say(`✓ ${title}（${((performance.now() - began) / 1000).toFixed(1)} 秒）`)
      return result
    },
  }
}
