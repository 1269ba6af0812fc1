import type { Page } from 'playwright-core'

/** Pixels of one turn of the wheel: a hand in a hurry. */
const turn = 1_200
/** The longest that a walk may take. */
const patience = 120_000

/** How a walk through a long table went. */
export interface Walk {
  readonly rows: number
  readonly seconds: number
  /** Milliseconds between frames, longest first. */
  readonly frames: readonly number[]
}

/** Turns the wheel over the table until so many rows went by, and keeps the time of every frame. */
export async function walkDown(page: Page, rows: number): Promise<Walk> {
  const box = await page.getByRole('grid').boundingBox()
  if (!box) throw new Error('no table')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.evaluate(`{
    const frames = window.benchFrames = []
    let last = performance.now()
    const next = (now) => { frames.push(now - last); last = now; window.benchRunning && requestAnimationFrame(next) }
    window.benchRunning = true
    requestAnimationFrame(next)
  }`)
  const began = performance.now()
  while ((await lastDrawn(page)) < rows) {
    if (performance.now() - began > patience) throw new Error('the last row did not come')
    // Looking whether the end is there is work of the page too: seldom.
    for (let turns = 0; turns < 20; turns++) await page.mouse.wheel(0, turn)
  }
  const seconds = (performance.now() - began) / 1_000
  const frames = await page.evaluate<number[]>(`(window.benchRunning = false, window.benchFrames)`)
  return { rows, seconds, frames: frames.toSorted((a, b) => b - a) }
}

/** Number of the last row that stands in the page. */
function lastDrawn(page: Page): Promise<number> {
  return page.evaluate<number>(
    `Math.max(...[...document.querySelectorAll('[data-row]')].map((row) => Number(row.dataset.row) + 1))`,
  )
}
