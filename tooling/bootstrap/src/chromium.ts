import { existsSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The browser for the browser tests: `CHROMIUM_PATH`, then the usual places.
 * @returns the executable's path, or undefined where there is none
 * @throws where `CHROMIUM_PATH` names a file that does not exist: a typing error must not pass silently
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROMIUM_PATH']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH 指向的文件不存在：${named}`)
    return named
  }
  return usualPlaces.find((path) => existsSync(path))
}
