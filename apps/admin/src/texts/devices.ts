const systems: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, '安卓'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Kylin/i, '麒麟'],
  [/UOS|UnionTech/i, '统信'],
  [/Linux/, 'Linux'],
]
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/DingTalk/i, '钉钉'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/360SE|QIHU/i, '360 浏览器'],
  [/Edg\//, 'Edge 浏览器'],
  [/Firefox\//, 'Firefox 浏览器'],
  [/Chrome\/|Chromium\//, 'Chrome 浏览器'],
  [/Safari\//, 'Safari 浏览器'],
]

const first = (list: readonly [RegExp, string][], text: string) =>
  list.find(([shape]) => shape.test(text))?.[1]

/** A device in the words of whoever sits at it: `手机上的微信（安卓）`. */
export function deviceText(userAgent: string | null): string {
  if (userAgent === null || userAgent === '') return '不能识别的设备'
  const kind = /Mobile|iPhone|Android/.test(userAgent) ? '手机' : /iPad/.test(userAgent) ? '平板' : '电脑'
  const browser = first(browsers, userAgent) ?? '其他程序'
  const system = first(systems, userAgent)
  return `${kind}上的 ${browser}${system === undefined ? '' : `（${system}）`}`
}
