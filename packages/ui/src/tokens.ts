/**
 * Colour, space and type of both screens, console and portal. `tokens.css`
 * holds the same values as custom properties (`main` is `--main`, `lineSoft`
 * is `--line-soft`); a test keeps the two equal.
 */

/** One main colour and two supporting ones, each with a tint to stand on; the rest are greys. */
export const colour = {
  /** Deep blue: headings of the product, links, what can be pressed. */
  main: '#1f4e8c',
  mainStrong: '#163a69',
  mainTint: '#e9f0f8',
  /** Pine: done, accepted, moved forward. */
  done: '#1c6650',
  doneTint: '#e6f2ed',
  /** Cinnabar: wrong, late, sent back, needs a hand. */
  alert: '#a4331f',
  alertTint: '#fbeeea',
  ink: '#1a2530',
  inkSoft: '#46535f',
  inkFaint: '#5d6975',
  line: '#cfd7e0',
  lineSoft: '#e6ebf0',
  /** Border of what can be filled in or pressed: visible without its text. */
  edge: '#7d8995',
  paper: '#ffffff',
  ground: '#f3f5f8',
} as const

/** The 8-pixel rhythm, in pixels; `half` inside dense tables only. */
export const space = { half: 4, one: 8, two: 16, three: 24, four: 32, six: 48 } as const

/** Sizes in pixels at normal zoom. */
export const type = {
  family:
    "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  small: 12,
  table: 13,
  body: 14,
  lead: 16,
  title: 20,
  display: 26,
} as const

export const radius = { small: 3, normal: 4 } as const
