/**
 * The page of an official document (GB/T 9704-2012), in twentieths of a point
 * where Word counts so: 22 lines of 28 characters on A4.
 */
export const page = {
  width: 11_906,
  height: 16_838,
  // 天头 37 mm, 订口 28 mm; the type area of 156 × 225 mm gives the other two.
  margin: { top: 2098, left: 1588, right: 1474, bottom: 1984 },
} as const

/** One line of 22: the type area's height over the lines. */
export const lineTwips = 580

/** One character of the text, which is of size three (16 pt). */
export const characterTwips = 320

/** Half points. */
export const size = { title: 44, text: 32, pageNumber: 28 } as const

export interface Font {
  readonly ascii: string
  readonly hAnsi: string
  readonly eastAsia: string
}

const font = (eastAsia: string): Font => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
})

/** Named, never shipped: they belong to the systems on which documents are opened. */
export const fonts = {
  title: font('方正小标宋简体'),
  text: font('仿宋_GB2312'),
  heading: font('黑体'),
  subheading: font('楷体_GB2312'),
  pageNumber: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
} as const
