import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import type { Page } from 'playwright-core'

/**
 * What axe finds wrong with the page as it is: every rule on, nothing left out.
 * Its way for pages without frames takes half the time of the one that looks
 * into frames of other origins; that there are none is made sure of.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  expect(page.frames(), 'frames').toHaveLength(1)
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
