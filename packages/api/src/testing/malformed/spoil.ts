import type { Random } from './random.ts'

type Path = readonly (string | number)[]

/** Arrays in arrays, as JSON that a reader must not drown in. */
function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value }
  return value
}

/** What should stand nowhere: wrong types, edges of numbers, texts that mean something elsewhere. */
const nasty: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => 2 ** 53,
  () => -1e308,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => '',
  () => ' ',
  () => '0',
  () => '2024-02-30',
  () => '2024-13-01T25:61:00Z',
  () => '0000-00-00',
  () => "'; drop table audit; --",
  () => '" or 1=1',
  () => '%',
  () => '<script>alert(1)</script>',
  () => '${7*7}{{7*7}}',
  () => '../../etc/passwd',
  () => '=cmd|calc!A1',
  () => '\u0000',
  () => 'a\u0000b',
  () => '\u202Etxt.exe\u202C',
  () => '\uD800',
  () => '\r\nset-cookie: a=b',
  () => '\u200B\uFEFF',
  () => 'x'.repeat(300),
  () => '长'.repeat(20_001),
  () => 'x'.repeat(200_001),
  () => [],
  () => [null],
  () => Array.from({ length: 3_000 }, (_, i) => i),
  () => ({}),
  () => ({ length: 1, 0: 'x' }),
  () => ({ toString: 'x', valueOf: 'y' }),
  () => ({ $ne: null }),
  () => nested(50),
  () => nested(2_000),
]

/** Names that mean something to the language; `__proto__` as a name of its own, as JSON carries it. */
const oddNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'extra',
  '',
  'id',
  '$where',
  'a.b',
  '键',
]

/** A copy of the value that is spoilt at one place, or something else altogether. */
export function spoil(value: unknown, random: Random): unknown {
  const paths = pathsOf(value, [])
  const path = random.of(paths)
  switch (random.below(5)) {
    case 0:
      return without(value, path)
    case 1:
      return withOddName(value, random.of(paths), random)
    case 2:
      return random.below(4) === 0 ? random.of(nasty)() : put(value, path, random.of(nasty)())
    default:
      return put(value, path, random.of(nasty)())
  }
}

function pathsOf(value: unknown, at: Path): Path[] {
  // Deeper down is only what was spoilt before.
  if (typeof value !== 'object' || value === null || at.length > 8) return [at]
  const inner = Object.entries(value).flatMap(([name, each]) =>
    pathsOf(each, [...at, Array.isArray(value) ? Number(name) : name]),
  )
  return [at, ...inner]
}

function put(value: unknown, [first, ...rest]: Path, other: unknown): unknown {
  if (first === undefined) return other
  if (Array.isArray(value))
    return value.map((each: unknown, i) => (i === first ? put(each, rest, other) : each))
  const entries = Object.entries(value as object)
  return Object.fromEntries(
    entries.map(([name, each]): [string, unknown] => [name, name === first ? put(each, rest, other) : each]),
  )
}

function without(value: unknown, path: Path): unknown {
  const [first, ...rest] = path
  if (first === undefined) return undefined
  if (Array.isArray(value))
    return rest.length === 0
      ? value.filter((_, i) => i !== first)
      : value.map((each: unknown, i) => (i === first ? without(each, rest) : each))
  const entries = Object.entries(value as object)
  if (rest.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== first))
  return Object.fromEntries(
    entries.map(([name, each]): [string, unknown] => [name, name === first ? without(each, rest) : each]),
  )
}

function withOddName(value: unknown, path: Path, random: Random): unknown {
  const at = path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value)
  if (typeof at !== 'object' || at === null || Array.isArray(at)) return put(value, path, random.of(nasty)())
  const name = random.of(oddNames)
  const copy: Record<string, unknown> = { ...at }
  Object.defineProperty(copy, name, { value: random.of(nasty)(), enumerable: true, configurable: true })
  return put(value, path, copy)
}
