import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { openBrowser } from '../system/open-browser.ts'
import { demoPassword } from '../system/start-system.ts'

export interface Console {
  /** A page of nobody yet, in a browser profile of its own. */
  visit(path: string): Promise<Page>
  /** Signs a demo account in as a person does, and waits for the day's page. */
  signIn(username: string): Promise<Page>
  /** Says that a refusal with this status is what the test wants; each counts once. */
  expectStatus(status: number): void
}

/**
 * Browsers on the staff console for one spec file. Whatever a page complains
 * about fails the test during which it did: errors on its console, dialogs,
 * requests that fail or are answered with an error, requests to anybody else.
 */
export function openConsole(staff: () => string): Console {
  let browser: Browser | undefined
  const faults: string[] = []
  const expected: number[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(() => {
    expect({ faults: faults.splice(0), stillExpected: expected.splice(0) }).toEqual({
      faults: [],
      stillExpected: [],
    })
  })
  afterAll(() => browser?.close())

  function watch(page: Page): void {
    page.on('console', (message) => {
      // Chromium repeats an answer of 4xx here; the answer itself is looked at below.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => void faults.push(`page: ${error.message}`))
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== staff()) faults.push(`asks a third party: ${origin}`)
    })
    page.on('response', (response) => {
      if (response.status() < 400) return
      const at = expected.indexOf(response.status())
      if (at >= 0) expected.splice(at, 1)
      else faults.push(`${response.status()}: ${response.url()}`)
    })
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText
      // The page was left, or what was asked for became a download.
      if (why !== 'net::ERR_ABORTED') faults.push(`${why}: ${request.url()}`)
    })
  }

  async function visit(path: string): Promise<Page> {
    if (!browser) throw new Error('the browser is opened before the tests')
    const context = await browser.newContext({
      viewport: { width: 1366, height: 800 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(20_000)
    // Also those that a page opens, such as the one for printing.
    context.on('page', watch)
    const page = await context.newPage()
    await page.goto(staff() + path)
    return page
  }

  async function signIn(username: string): Promise<Page> {
    const page = await visit('/')
    await page.getByLabel('用户名').fill(username)
    await page.getByLabel('密码', { exact: true }).fill(demoPassword)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('heading', { name: '今日', level: 1 }).waitFor()
    return page
  }
  return { visit, signIn, expectStatus: (status) => void expected.push(status) }
}
