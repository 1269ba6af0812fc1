/** Words that change what a column means; 计划开工时间 is not 开工时间. */
const qualifiers = [
  '计划',
  '预计',
  '拟',
  '首次',
  '最近',
  '最新',
  '当年',
  '本年',
  '累计',
  '其中',
  '是否',
  '上年',
  '去年',
  '新增',
  '已',
  '未',
  '我方',
  '对方',
  '项目方',
  '企业方',
]

/**
 * How near two headings are, 0 to 1: one contains the other, or they share
 * their pairs of characters. `family` are all names of the same field: a
 * qualifier that one of them carries changes nothing for it.
 */
export function similarity(heading: string, name: string, family: readonly string[]): number {
  const likeness = rawLikeness(heading, name)
  return likeness < similarEnough || changesMeaning(heading, name, family) ? 0 : likeness
}

function rawLikeness(heading: string, name: string): number {
  if (heading.length < 2 || name.length < 2) return 0
  const [shorter, longer] = heading.length < name.length ? [heading, name] : [name, heading]
  if (longer.includes(shorter)) {
    const share = shorter.length / longer.length
    return share >= 0.4 ? 0.6 + share * 0.4 : 0
  }
  if (![...shorter].some((sign) => longer.includes(sign))) return 0
  const most = longer.length >= 7 ? 2 : longer.length >= 4 ? 1 : 0
  const distance = longer.length - shorter.length > most ? most + 1 : editDistance(heading, name)
  return Math.max(pairShare(heading, name), distance <= most ? 1 - distance / longer.length : 0)
}

function changesMeaning(heading: string, name: string, family: readonly string[]): boolean {
  return qualifiers.some(
    (word) =>
      heading.includes(word) !== name.includes(word) &&
      !family.some(
        (other) =>
          other !== name &&
          other.includes(word) === heading.includes(word) &&
          pairShare(other, heading) > 0.3,
      ),
  )
}

/** From here on two headings are taken for one. */
export const similarEnough = 0.6

function pairShare(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2))
  const left = pairs(a)
  const right = pairs(b)
  const rest = [...right]
  let common = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at === -1) continue
    rest.splice(at, 1)
    common++
  }
  return (2 * common) / (left.length + right.length)
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
