/**
 * The looks that a form needs, by name; a cell carries its place in this table.
 * Fonts are named, never shipped.
 */
type Look = {
  font: keyof typeof fonts
  align: 'left' | 'center' | 'right'
  border: boolean
  fill: boolean
  wrap: boolean
  /** A number too wide for its column is printed smaller, never as ####. */
  shrink?: boolean
  format: number
}

const fonts = {
  body: '<font><sz val="10"/><name val="宋体"/><charset val="134"/></font>',
  bold: '<font><b/><sz val="10"/><name val="宋体"/><charset val="134"/></font>',
  title: '<font><sz val="18"/><name val="方正小标宋简体"/><charset val="134"/></font>',
  label: '<font><sz val="14"/><name val="黑体"/><charset val="134"/></font>',
  line: '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
}

/** Number formats by how many places are shown; 14 and above are the table's own. */
const formats = { general: 0, text: 49, whole: 3, two: 4, four: 170, six: 171, day: 172 }

const body = {
  font: 'body',
  align: 'left',
  border: true,
  fill: false,
  wrap: true,
  format: formats.general,
} as const
const number = { ...body, align: 'right', wrap: false, shrink: true } as const
const sum = { ...number, font: 'bold', fill: true } as const

const looks = {
  plain: { ...body, border: false, wrap: false },
  label: { ...body, font: 'label', border: false, wrap: false },
  title: { ...body, font: 'title', align: 'center', border: false },
  line: { ...body, font: 'line', border: false, wrap: false },
  heading: { ...body, font: 'bold', align: 'center', fill: true },
  text: body,
  center: { ...body, align: 'center' },
  day: { ...body, align: 'center', wrap: false, shrink: true, format: formats.day },
  whole: { ...number, format: formats.whole },
  two: { ...number, format: formats.two },
  four: { ...number, format: formats.four },
  six: { ...number, format: formats.six },
  sumLabel: { ...sum, align: 'center', wrap: true, shrink: false },
  sumWhole: { ...sum, format: formats.whole },
  sumTwo: { ...sum, format: formats.two },
  sumFour: { ...sum, format: formats.four },
  sumSix: { ...sum, format: formats.six },
} as const satisfies Record<string, Look>

export type LookName = keyof typeof looks

const names = Object.keys(looks) as LookName[]

export function lookNumber(name: LookName): number {
  return names.indexOf(name)
}

export function stylesXml(): string {
  const fontNames = Object.keys(fonts)
  const cells = names.map((name) => {
    const look: Look = looks[name]
    return `<xf numFmtId="${look.format}" fontId="${fontNames.indexOf(look.font)}" fillId="${look.fill ? 2 : 0}" borderId="${look.border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${look.align}" vertical="center"${look.wrap ? ' wrapText="1"' : ''}${look.shrink === true ? ' shrinkToFit="1"' : ''}/></xf>`
  })
  const side = (name: string) => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="${formats.four}" formatCode="#,##0.0000"/><numFmt numFmtId="${formats.six}" formatCode="#,##0.000000"/><numFmt numFmtId="${formats.day}" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="${fontNames.length}">${Object.values(fonts).join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDF1F5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
