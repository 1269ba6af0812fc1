import { describe, expect, it } from 'vitest'
import { withUnit } from './cell-head.ts'

describe('a value with its unit', () => {
  it('counts in the unit of the file’s own column', () => {
    expect(withUnit('6.5', '亿元')).toBe('6.5亿元')
    expect(withUnit('15,600', '万元')).toBe('15,600万元')
  })
  it('stays as it is where it names its unit itself, or has none', () => {
    expect(withUnit('300万美元', '万元')).toBe('300万美元')
    expect(withUnit('邦均镇', undefined)).toBe('邦均镇')
  })
})
