import { findChromium } from '@zhaoshang/bootstrap/chromium'
import { chromium, type Browser } from 'playwright-core'

/** The installed Chromium, kept from talking to anybody but the system under test. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('no Chromium: set CHROMIUM_PATH, or run npm test, which installs one')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
