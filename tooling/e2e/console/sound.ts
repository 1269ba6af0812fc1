import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from '../system/axe-faults.ts'

const widths = [1366, 390]

/** No rule is switched off and no part is left out; and the page itself never scrolls sideways. */
export async function expectSound(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    expect(await axeFaults(page), `at ${width}`).toEqual([])
    const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(over, `sideways at ${width}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1366, height: 800 })
}
