/**
 * Progress goes to standard error, so that `npm run --silent zhaoshang -- … --json` leaves
 * nothing but the command's own answer on standard output.
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** One step with its duration: `· 安装依赖……` and afterwards `✓ 安装依赖（12.3 秒）`. */
export async function step(title, work) {
  const began = Date.now()
  say(`· ${title}……`)
  const result = await work()
  say(`✓ ${title}（${((Date.now() - began) / 1000).toFixed(1)} 秒）`)
  return result
}

/** A failure that is told to a person: what happened and the way out, never a stack. */
export class Refusal extends Error {
  constructor(sentence, detail = '') {
    super(sentence)
    this.detail = detail
  }
}

/**
 * Runs an entry point; a Refusal ends it with its sentence, anything else is a bug and shows its stack.
 * @param {() => Promise<void>} work
 * @param {string} [lastLine] what standard output ends with after a refusal, for those who read only that
 */
export async function main(work, lastLine) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.detail) say(error.detail)
    say(`✗ ${error.message}`)
    if (lastLine !== undefined) console.log(lastLine)
    process.exit(1)
  }
}
