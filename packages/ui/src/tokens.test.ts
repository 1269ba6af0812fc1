import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { colour, radius, space, type } from './tokens.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Custom properties of the style sheet, line breaks inside a value folded. */
const properties = new Map(
  [...css.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\s+/g, ' ').trim(),
  ]),
)

const rem = (pixels: number) => `${pixels / 16}rem`

describe('the style sheet and the object', () => {
  it('hold the same values, and no other', () => {
    const expected = new Map<string, string>([
      ...Object.entries(colour).map(([name, value]) => [kebab(name), value] as const),
      ...Object.entries(space).map(([name, value]) => [`space-${name}`, rem(value)] as const),
      ...Object.entries(type).map(
        ([name, value]) => [`type-${name}`, typeof value === 'number' ? rem(value) : value] as const,
      ),
      ...Object.entries(radius).map(([name, value]) => [`radius-${name}`, `${value}px`] as const),
    ])
    expect(Object.fromEntries(properties)).toEqual(Object.fromEntries(expected))
  })
})

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('text', () => {
  const grounds = ['paper', 'ground', 'mainTint', 'doneTint', 'alertTint', 'lineSoft'] as const
  const inks = ['main', 'mainStrong', 'done', 'alert', 'ink', 'inkSoft', 'inkFaint'] as const
  it.each(grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)))(
    'in %s can be read on %s',
    (ink, ground) => {
      expect(contrast(colour[ink], colour[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )
  it.each(['main', 'mainStrong', 'done', 'alert'] as const)('in white can be read on %s', (ground) => {
    expect(contrast(colour.paper, colour[ground])).toBeGreaterThanOrEqual(4.5)
  })
  it('has fields whose border can be seen', () => {
    expect(contrast(colour.edge, colour.paper)).toBeGreaterThanOrEqual(3)
    expect(contrast(colour.edge, colour.ground)).toBeGreaterThanOrEqual(3)
  })
})
