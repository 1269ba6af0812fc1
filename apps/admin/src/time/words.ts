import type { Day, Instant } from '@zhaoshang/domain'

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `4月25日（周四）`; with its year where that is not the reader's. */
export function dayInWords(text: Day | string, now: Instant): string {
  const [year = '', month = '', date = ''] = text.slice(0, 10).split('-')
  const weekday = weekdays[new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay()]
  const named = year === now.slice(0, 4) ? '' : `${year}年`
  return `${named}${Number(month)}月${Number(date)}日（周${weekday}）`
}

/** `4月25日（周四）17:30` */
export function instantInWords(instant: Instant, now: Instant): string {
  return `${dayInWords(instant, now)}${instant.slice(11, 16)}`
}

/** `04-25 17:30`, for tables; with its year where that is not the reader's. */
export function instantInTable(instant: Instant, now: Instant): string {
  const date = instant.slice(0, 4) === now.slice(0, 4) ? instant.slice(5, 10) : instant.slice(0, 10)
  return `${date} ${instant.slice(11, 16)}`
}

/** `1 天 3 小时`, `2 小时 5 分`, `不到 1 分钟`: two parts at most, nothing rounded up. */
export function spanInWords(ms: number): string {
  const length = Math.abs(ms)
  const [days, hours, minutes] = [
    Math.floor(length / day),
    Math.floor((length % day) / hour),
    Math.floor((length % hour) / minute),
  ]
  if (days > 0) return hours > 0 && days < 10 ? `${days} 天 ${hours} 小时` : `${days} 天`
  if (hours > 0) return minutes > 0 ? `${hours} 小时 ${minutes} 分` : `${hours} 小时`
  return minutes > 0 ? `${minutes} 分钟` : '不到 1 分钟'
}

/** `还有 1 天 3 小时`, `已过 2 天`. */
export function untilInWords(due: Instant, now: Instant): string {
  const left = Date.parse(due) - Date.parse(now)
  return left >= 0 ? `还有 ${spanInWords(left)}` : `已过 ${spanInWords(left)}`
}

/** `4月25日（周四）17:30 前，还有 1 天 3 小时` */
export function dueInWords(due: Instant, now: Instant): string {
  return `${instantInWords(due, now)} 前，${untilInWords(due, now)}`
}
