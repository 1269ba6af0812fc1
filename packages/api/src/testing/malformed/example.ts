import type { Random } from './random.ts'

/** A part of a JSON schema, as far as inputs use it. */
export interface SchemaPart {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly SchemaPart[]
  readonly oneOf?: readonly SchemaPart[]
  readonly allOf?: readonly SchemaPart[]
  readonly properties?: Readonly<Record<string, SchemaPart>>
  readonly required?: readonly string[]
  readonly additionalProperties?: SchemaPart | boolean
  readonly items?: SchemaPart | boolean
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Texts of the shapes that inputs ask for, most likely first. */
const texts = ['2024-04-24', 'a-b', '2024-04-24T09:00:00+08:00', '1', '张三', 'CNY', 'a@b.cn']

/** A value near what a schema asks for, to be spoilt at one place; optional parts are there half of the time. */
export function exampleOf(part: SchemaPart | boolean | undefined, random: Random): unknown {
  if (typeof part !== 'object') return 'x'
  if ('const' in part) return part.const
  if (part.enum) return random.of(part.enum)
  const either = part.anyOf ?? part.oneOf
  if (either && either.length > 0) return exampleOf(random.of(either), random)
  const type = typeof part.type === 'object' ? random.of(part.type) : part.type
  switch (type) {
    case 'object':
      return objectOf(part, random)
    case 'array':
      return Array.from({ length: 1 + random.below(2) }, () => exampleOf(part.items, random))
    case 'integer':
    case 'number':
      return Math.max(part.minimum ?? 1, 1)
    case 'boolean':
      return random.below(2) === 0
    case 'null':
      return null
    default: {
      const { pattern, minLength = 1 } = part
      const fitting =
        pattern === undefined ? texts : texts.filter((text) => new RegExp(pattern, 'u').test(text))
      return (fitting[0] ?? 'x').padEnd(minLength, 'x')
    }
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: SchemaPart,
  random: Random,
): unknown {
  const given = Object.entries(properties).filter(
    ([name]) => required.includes(name) || random.below(2) === 0,
  )
  const free = typeof additionalProperties === 'object' ? [['key', additionalProperties] as const] : []
  return Object.fromEntries([...given, ...free].map(([name, inner]) => [name, exampleOf(inner, random)]))
}
