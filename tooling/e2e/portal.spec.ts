import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from './system/axe-faults.ts'
import { openBrowser } from './system/open-browser.ts'
import { startSystem, type RunningSystem } from './system/start-system.ts'

const pages = [
  '/',
  '/industries',
  '/industries/new-materials',
  '/policies',
  '/policies/start-on-land',
  '/policies/energy-guide',
  '/policies/interpretations/start-on-land-in-short',
  '/en',
  '/en/industries',
  '/en/industries/green-food',
  '/no-such-page',
  '/lg',
  '/lg/policies/technical-renewal',
  '/lg/en/industries/smart-tech',
]
const widths = [320, 390, 1366]

let system: RunningSystem
let browser: Browser

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  readonly faults: string[]
}

/** Opens pages, without JavaScript unless told otherwise, and remembers what they asked for and complained about. */
async function visitor(width: number, javaScriptEnabled = false): Promise<Visitor> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 } })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${system.portal}/`)) faults.push(`asks a third party: ${request.url()}`)
    if (request.resourceType() === 'script') faults.push(`asks for a script: ${request.url()}`)
  })
  page.on('console', (message) => {
    // Chromium reports every answer of 404 on the console; that it is 404 is what is wanted there.
    if (message.type() === 'error' && !message.text().includes('404'))
      faults.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => void faults.push(`failed: ${request.url()}`))
  return { context, page, faults }
}

describe('every page', () => {
  // The checker itself is a script, and the pages bring none: with and without JavaScript they are the same.
  let visitors: { width: number; plain: Visitor; checked: Visitor }[]

  beforeAll(async () => {
    visitors = await Promise.all(
      widths.map(async (width) => ({
        width,
        plain: await visitor(width),
        checked: await visitor(width, true),
      })),
    )
  })
  afterAll(async () => {
    for (const { plain, checked } of visitors) {
      await plain.context.close()
      await checked.context.close()
    }
  })

  // One page at all widths at once: they wait for each other no more than visitors do.
  test.each(pages)('%s fits, needs no script, and axe finds no fault with it', async (path) => {
    await Promise.all(
      visitors.flatMap(({ width, plain, checked }) => [
        fits(path, width, plain),
        soundToAxe(path, width, checked),
      ]),
    )
    expect(visitors.flatMap(({ plain, checked }) => [...plain.faults, ...checked.faults])).toEqual([])
  })
})

async function fits(path: string, width: number, { page }: Visitor): Promise<void> {
  const response = await page.goto(system.portal + path)
  expect(response?.status(), `at ${width}`).toBe(path === '/no-such-page' ? 404 : 200)
  expect(await page.locator('script').count(), `at ${width}`).toBe(0)
  expect(await page.locator('h1').count(), `at ${width}`).toBe(1)
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect(overflow, `at ${width}`).toBeLessThanOrEqual(0)
}

async function soundToAxe(path: string, width: number, { page }: Visitor): Promise<void> {
  await page.goto(system.portal + path)
  expect(await axeFaults(page), `at ${width}`).toEqual([])
}

describe('the site', () => {
  test('has no dead link', async () => {
    // The pages are whole as they come from the server: what a visitor can follow stands in their text.
    const found = new Set(['/', '/en', '/lg'])
    for (const path of found) {
      const response = await fetch(system.portal + path)
      expect(`${path} ${response.status}`).toBe(`${path} 200`)
      for (const [, link = ''] of (await response.text()).matchAll(/<a\b[^>]*\shref="([^"]*)"/g)) {
        const target = new URL(link.replaceAll('&amp;', '&'), system.portal + path)
        expect(target.origin).toBe(system.portal)
        found.add(target.pathname)
      }
    }
    expect(found.size).toBeGreaterThan(20)
  })

  test('shows the number of projects by stage as a drawing and as a table that agree', async () => {
    const { context, page } = await visitor(1366)
    await page.goto(system.portal)
    const drawn = await page.locator('.funnel-count').allTextContents()
    const tabled = await page.locator('table tbody td').allTextContents()
    expect(drawn.length).toBeGreaterThan(3)
    expect(drawn).toEqual(tabled)
    expect(await page.locator('table tfoot td').textContent()).toBe(
      String(tabled.reduce((sum, count) => sum + Number(count), 0)),
    )
    await context.close()
  })

  test('leads from a policy to its interpretation and back', async () => {
    const { context, page } = await visitor(390)
    await page.goto(`${system.portal}/policies`)
    const title = '工业项目“拿地即开工”服务办法'
    await page.getByRole('link', { name: title }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    expect(await page.getByText('公平竞争审查', { exact: true }).count()).toBe(1)
    await page.getByRole('link', { name: '一图读懂：从签约到开工，先做哪些事' }).click()
    await page.getByRole('link', { name: title }).click()
    expect(new URL(page.url()).pathname).toBe('/policies/start-on-land')
    await context.close()
  })

  test('marks every demo entry as an example', async () => {
    const { context, page } = await visitor(1366)
    await page.goto(`${system.portal}/policies`)
    const items = await page.locator('.item').all()
    expect(items.length).toBeGreaterThan(2)
    for (const item of items) expect(await item.getByText('示例', { exact: true }).count()).toBe(1)
    await context.close()
  })

  test('takes a keyboard past its navigation with the first key', async () => {
    const { context, page } = await visitor(390)
    await page.goto(`${system.portal}/industries`)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
    await context.close()
  })

  test('describes an article by the names that government sites use', async () => {
    const { context, page } = await visitor(1366)
    await page.goto(`${system.portal}/lg/policies/start-on-land`)
    const meta = async (name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content')
    expect(await meta('SiteName')).not.toBe('')
    expect(await meta('ColumnName')).toBe('政策与解读')
    expect(await meta('ArticleTitle')).toBe('工业项目“拿地即开工”服务办法')
    expect(await meta('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
    // Both print sizes are one article.
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      `${system.portal}/policies/start-on-land`,
    )
    await context.close()
  })

  test('keeps large print and language while one reads on', async () => {
    const { context, page } = await visitor(1366)
    await page.goto(`${system.portal}/lg`)
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('link', { name: 'New materials' }).click()
    expect(new URL(page.url()).pathname).toBe('/lg/en/industries/new-materials')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('link', { name: 'Normal print' }).click()
    expect(new URL(page.url()).pathname).toBe('/en/industries/new-materials')
    await context.close()
  })

  test('answers what it does not have in its own frame', async () => {
    const { context, page } = await visitor(390)
    const response = await page.goto(`${system.portal}/policies/no-such`)
    expect(response?.status()).toBe(404)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('没有找到这个页面')
    expect(await page.getByRole('navigation').count()).toBeGreaterThan(0)
    await context.close()
  })

  test('takes nothing in', async () => {
    const response = await fetch(`${system.portal}/policies`, { method: 'POST', body: 'x' })
    expect(response.status).toBe(405)
  })
})
