import { expect, it } from 'vitest'
import { deviceText } from './devices.ts'

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0',
    '电脑上的 Edge 浏览器（Windows）',
  ],
  [
    'Mozilla/5.0 (Linux; Android 13; M2102) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0',
    '手机上的 微信（安卓）',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1 Version/17.1 Mobile/15E148 Safari/604.1',
    '手机上的 Safari 浏览器（iOS）',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; Kylin) Gecko/20100101 Firefox/115.0', '电脑上的 Firefox 浏览器（麒麟）'],
  ['curl/8.0', '电脑上的 其他程序'],
  ['', '不能识别的设备'],
  [null, '不能识别的设备'],
])('%s', (userAgent, text) => {
  expect(deviceText(userAgent)).toBe(text)
})
