import { describe, expect, it } from 'vitest'
import { readAddress, sameFilter, tidied, writeAddress } from './list-address.ts'

describe('the address of the register', () => {
  it('says view, filter and order, and is read as it was written', () => {
    const address = {
      view: 'v1',
      filter: { stage: ['signed', 'landed'], unit: ['120119105'], staleDays: 30 },
      sort: { by: 'investmentYuan', descending: true },
    }
    expect(writeAddress(address)).toEqual({
      view: 'v1',
      stage: 'signed,landed',
      unit: '120119105',
      staleDays: '30',
      sort: '-investmentYuan',
    })
    expect(readAddress(writeAddress(address))).toEqual(address)
  })

  it('opens a list whatever somebody typed', () => {
    expect(readAddress({ staleDays: 'many', what: 'ever', sort: '' })).toEqual({})
  })

  it('drops conditions without a choice', () => {
    expect(tidied({ stage: [], text: '', list: undefined, unit: ['a'] })).toEqual({ unit: ['a'] })
  })

  it('tells filters apart by what they ask, not by their order', () => {
    expect(sameFilter({ stage: ['a'], unit: ['b'] }, { unit: ['b'], stage: ['a'] })).toBe(true)
    expect(sameFilter({ stage: ['a'] }, { stage: ['b'] })).toBe(false)
  })
})
