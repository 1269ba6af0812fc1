import {
  cellFaultSchema,
  phaseSchema,
  returnActionSchema,
  rowStatusSchema,
  timingSchema,
} from '@zhaoshang/domain'
import { describe, expect, it } from 'vitest'
import { faultText } from './faults.ts'
import { rowStatusMeaning, rowStatusText, rowStatuses } from './intake.ts'
import { refusalText } from './refusals.ts'
import { actionText, eventText, phaseText, timingText } from './returns.ts'

describe('a fault at a cell', () => {
  it.each(cellFaultSchema.shape.code.options)(
    '%s says what is wrong and how to mend it, with and without facts',
    (code) => {
      for (const facts of [{}, { limit: 40, otherRow: 7, nearest: ['甲镇'] }]) {
        const { what, mend } = faultText({ code, read: '某某', ...facts })
        expect(what).not.toBe('')
        expect(mend).not.toBe('')
        expect(what + mend).not.toMatch(/undefined|[。？！]$/)
      }
    },
  )
  it('counts characters, not code units', () => {
    expect(faultText({ code: 'text-too-long', read: '𠮷'.repeat(41), limit: 40 }).what).toContain(
      '现有 41 字',
    )
  })
})

describe('states and actions', () => {
  it('all have their word', () => {
    for (const phase of phaseSchema.options) expect(phaseText(phase)).not.toBe('')
    for (const timing of timingSchema.options) expect(timingText(timing)).not.toContain('undefined')
    for (const action of returnActionSchema.options) expect(actionText(action).label).not.toBe('')
    expect(eventText('begin')).toBe('开始填报')
    expect([...rowStatuses].sort()).toEqual([...rowStatusSchema.options].sort())
    for (const status of rowStatuses)
      expect(rowStatusText(status) + rowStatusMeaning(status)).not.toContain('undefined')
  })
})

describe('a refusal', () => {
  it('carries its facts into the sentence', () => {
    expect(refusalText({ code: 'file-too-large', limit: 20 * 1_048_576 })).toContain('上限 20 MB')
    expect(refusalText({ code: 'return-phase', phase: 'accepted' })).toContain('已接收')
    expect(refusalText({ code: 'return-incomplete', missing: ['招商团队工作进展'] })).toContain(
      '招商团队工作进展',
    )
    expect(refusalText({ code: 'sign-in-locked', retryAfterSeconds: 90 })).toContain('2 分钟')
    expect(refusalText({ code: 'file-not-a-form', is: 'text' })).toContain('纯文本')
  })
})
