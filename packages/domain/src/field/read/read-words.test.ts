import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../plan/plan-lookup.ts'
import { jizhou } from '../../plans/jizhou/jizhou.ts'
import type { RawCell } from '../../form/form-reading.ts'
import { fieldSchema, type Field } from '../field.ts'
import { readComposite } from './read-composite.ts'
import { readValue } from './read-value.ts'

function field(id: string): Field {
  const found = fieldOf(jizhou, id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

const text = (written: string): RawCell => ({ kind: 'text', text: written })
const read = (id: string, cell: RawCell | string) =>
  readValue(jizhou, field(id), typeof cell === 'string' ? text(cell) : cell, { year: 2024 })
const value = (id: string, cell: RawCell | string) => {
  const result = read(id, cell)
  return result.ok ? result.value : result.refusal
}

describe('choices', () => {
  it.each([
    ['industry', '新材料', { value: 'new-materials' }],
    ['industry', '磁材', { value: 'new-materials' }],
    ['industry', '新材料（磁性材料）', { value: 'new-materials', detail: '磁性材料' }],
    ['industry', '新材料(磁性材料)', { value: 'new-materials', detail: '磁性材料' }],
    ['industry', '海洋工程', { value: '海洋工程', note: 'kept-as-written' }],
    ['origin', '浙江宁波', { value: 'yangtze', detail: '浙江宁波', note: 'matched-part' }],
    ['origin', '北京市', { value: 'beijing' }],
    ['origin', '北京、天津', { value: '北京、天津', note: 'kept-as-written' }],
    ['channel', '以商', { value: 'by-enterprise' }],
    ['channel', '专班', { value: 'special-team' }],
    ['channel', '驻点招商方式', { value: 'stationed', note: 'matched-part' }],
    ['projectKind', '扩建', { value: 'expansion' }],
    ['activityKind', '畅聊早餐会', { value: 'breakfast' }],
    ['industry', '/', { value: null, note: 'taken-as-empty' }],
  ])('%s: %s', (id, written, expected) => {
    expect(value(id, written)).toEqual(expected)
  })

  it('refuses an unknown word of a closed vocabulary and names the nearest', () => {
    const closed = { ...field('industry'), open: false }
    expect(readValue(jizhou, closed, text('新材科'))).toEqual({
      ok: false,
      refusal: { code: 'choice-unknown', read: '新材科', nearest: ['新材料'] },
    })
  })
})

describe('units', () => {
  it.each([
    ['responsibleUnit', '邦均镇', { value: '120119105' }],
    ['responsibleUnit', '邦均', { value: '120119105' }],
    ['responsibleUnit', '邦均镇人民政府', { value: '120119105' }],
    ['responsibleUnit', '蓟州区邦均镇人民政府', { value: '120119105' }],
    ['responsibleUnit', '天津市蓟州区邦均镇', { value: '120119105' }],
    ['responsibleUnit', ' 邦均 镇 ', { value: '120119105' }],
    ['responsibleUnit', '经济开发区', { value: '120119401' }],
    ['responsibleUnit', '区工业和信息化局', { value: 'gxj' }],
    ['responsibleUnit', '工信局', { value: 'gxj' }],
    ['responsibleUnit', '蓟州区工信局', { value: 'gxj' }],
    ['responsibleUnit', '孙各庄乡', { value: '120119203' }],
    ['responsibleUnit', '邦均镇经济发展办公室', { value: '120119105', note: 'matched-part' }],
    ['place', '邦均镇/经济开发区', { value: ['120119105', '120119401'] }],
    ['place', '邦均镇、经济开发区', { value: ['120119105', '120119401'] }],
    ['place', '邦均镇和经济开发区', { value: ['120119105', '120119401'] }],
    ['place', '邦均镇 上仓镇', { value: ['120119105', '120119109'] }],
    ['place', '邦均镇宋家营村', { value: ['120119105'], detail: '宋家营村', note: 'matched-part' }],
    ['place', '经济开发区（北区）', { value: ['120119401'], detail: '北区', note: 'matched-part' }],
    [
      'assistingUnits',
      '区工业和信息化局、区电力公司',
      { value: ['gxj', '区电力公司'], note: 'kept-as-written' },
    ],
    ['organiser', '区政府', { value: ['区政府'], note: 'kept-as-written' }],
    ['organiser', '区合作交流办', { value: ['hzjlb'] }],
    ['leadUnit', '市规划资源局蓟州分局', { value: 'ghzy' }],
  ])('%s: %s', (id, written, expected) => {
    expect(value(id, written)).toEqual(expected)
  })

  it('refuses a town that does not exist', () => {
    expect(value('place', '火星镇')).toMatchObject({ code: 'unit-unknown', read: '火星镇' })
  })
  it('names the nearest of a mistyped one', () => {
    expect(value('place', '帮均镇')).toMatchObject({
      code: 'unit-unknown',
      nearest: expect.arrayContaining(['邦均镇']),
    })
  })
  it('leaves it to the reader which of two answers for a project', () => {
    expect(value('responsibleUnit', '邦均镇、上仓镇')).toMatchObject({
      code: 'unit-unknown',
      nearest: ['邦均镇', '上仓镇'],
    })
  })
})

describe('phones', () => {
  const landline = fieldSchema.parse({ id: 'phone', entity: 'project', label: '电话', type: 'phone' })
  it.each([
    ['13800000001', { value: '13800000001' }],
    ['138 0000 0001', { value: '13800000001' }],
    ['138-0000-0001', { value: '13800000001' }],
    ['+86 13800000001', { value: '13800000001' }],
    ['１３８００００００００１'.replace('００００００００', '０００００００'), { value: '13800000001' }],
    ['1380000', { code: 'phone-not-mobile', read: '1380000' }],
    ['022-29140000', { code: 'phone-not-mobile', read: '022-29140000' }],
    ['12800000001', { code: 'phone-not-mobile', read: '12800000001' }],
    ['022-29140000/13800000001', { value: '13800000001', note: 'first-of-several' }],
    ['无', { value: null, note: 'taken-as-empty' }],
  ])('a mobile number: %s', (written, expected) => {
    expect(value('contactPhone', written)).toEqual(expected)
  })
  it('takes a number that the workbook holds as a number', () => {
    expect(value('contactPhone', { kind: 'number', number: 13_800_000_001 })).toEqual({
      value: '13800000001',
    })
  })
  it.each([
    ['022-29140000', '022-29140000'],
    ['(022)29140000', '022-29140000'],
    ['022 2914 0000 转 8012', '022-29140000-8012'],
    ['0315-2810000', '0315-2810000'],
  ])('a landline: %s', (written, expected) => {
    expect(readValue(jizhou, landline, text(written))).toEqual({ ok: true, value: { value: expected } })
  })
  it('refuses a local number without area code', () => {
    expect(readValue(jizhou, landline, text('29140000'))).toMatchObject({
      refusal: { code: 'phone-unreadable' },
    })
  })
})

describe('credit codes', () => {
  it.each([
    ['91350100M000100Y43', { value: '91350100M000100Y43' }],
    ['91350100m000100y43', { value: '91350100M000100Y43' }],
    ['9135 0100 M000 100Y 43', { value: '91350100M000100Y43' }],
    ['91350100M000100Y44', { code: 'credit-code-check-digit', read: '91350100M000100Y44' }],
    ['120225000012345', { code: 'credit-code-shape', read: '120225000012345' }],
    ['无', { value: null, note: 'taken-as-empty' }],
  ])('%s', (written, expected) => {
    expect(value('creditCode', written)).toEqual(expected)
  })
})

describe('yes and no', () => {
  it.each([
    ['是', true],
    ['√', true],
    ['已入统', true],
    ['否', false],
    ['无', false],
    ['未入统', false],
    ['×', false],
  ])('%s', (written, expected) => {
    expect(value('inStatistics', written)).toEqual({ value: expected })
  })
  it('refuses what is neither', () => {
    expect(value('inStatistics', '看情况')).toMatchObject({ code: 'yes-no-unreadable' })
  })
})

describe('texts', () => {
  it('keeps script and formula text as the text that it is', () => {
    expect(value('name', '<script>alert(1)</script>')).toEqual({ value: '<script>alert(1)</script>' })
    expect(value('investor', '=HYPERLINK("http://example.invalid","x")')).toEqual({
      value: '=HYPERLINK("http://example.invalid","x")',
    })
  })
  it('counts characters, not halves of them', () => {
    expect(value('name', '𠮷'.repeat(40))).toEqual({ value: '𠮷'.repeat(40) })
    expect(value('name', '长'.repeat(41))).toEqual({
      code: 'text-too-long',
      read: '长'.repeat(41),
      limit: 40,
    })
  })
  it('shows a number as people see it', () => {
    expect(value('remarks', { kind: 'number', number: 0.1 + 0.2 })).toEqual({ value: '0.3' })
    expect(value('projectCode', { kind: 'number', number: 2_404_120_119_890 })).toEqual({
      value: '2404120119890',
    })
  })
  it('takes a stroke through the cell as nothing, and keeps one within a text', () => {
    expect(value('remarks', '/')).toEqual({ value: null, note: 'taken-as-empty' })
    expect(value('remarks', '土地/厂房')).toEqual({ value: '土地/厂房' })
  })
})

describe('cells of a workbook', () => {
  it.each<[string, RawCell, unknown]>([
    ['signedOn', { kind: 'number', number: 44_610 }, { value: '2022-02-18', note: 'number-as-date' }],
    ['signedOn', { kind: 'number', number: 20_240_408 }, { value: '2024-04-08', note: 'number-as-date' }],
    ['signedOn', { kind: 'number', number: 2024.3 }, { value: '2024-03', note: 'number-as-date' }],
    ['signedOn', { kind: 'date', date: '2024-04-25' }, { value: '2024-04-25' }],
    ['signedOn', { kind: 'date', date: '2024-04-25T07:30' }, { value: '2024-04-25', note: 'time-left-out' }],
    ['activityTime', { kind: 'date', date: '2024-04-25T07:30' }, { value: '2024-04-25T07:30' }],
    [
      'activityTime',
      { kind: 'number', number: 45_393.3125 },
      { value: '2024-04-11T07:30', note: 'number-as-date' },
    ],
    [
      'investment',
      { kind: 'number', number: 9800, formula: '7600+2200' },
      { value: { currency: 'CNY', minor: 9_800_000_000, yuan: 98_000_000 } },
    ],
    [
      'investment',
      { kind: 'number', number: 0.1 + 0.2 },
      { value: { currency: 'CNY', minor: 300_000, yuan: 3000 } },
    ],
    ['investment', { kind: 'error', text: '#REF!' }, { code: 'cell-error', read: '#REF!' }],
    ['name', { kind: 'error', text: '#N/A' }, { code: 'cell-error', read: '#N/A' }],
    ['investment', { kind: 'boolean', value: true }, { code: 'amount-unreadable', read: '是' }],
    ['investment', { kind: 'empty' }, { value: null }],
    ['investment', { kind: 'text', text: ' \u3000 ' }, { value: null }],
  ])('%s: %o', (id, cell, expected) => {
    expect(value(id, cell)).toEqual(expected)
  })
})

describe('a column of two fields', () => {
  const parts = (ids: string[], written: string | RawCell) =>
    readComposite(jizhou, ids.map(field), typeof written === 'string' ? text(written) : written, {
      year: 2024,
    }).map((part) => [part.field.id, part.result.ok ? part.result.value.value : part.result.refusal.code])

  it.each([
    ['王经理 13800000001', '王经理', '13800000001'],
    ['王经理13800000001', '王经理', '13800000001'],
    ['王经理（13800000001）', '王经理', '13800000001'],
    ['13800000001 王经理', '王经理', '13800000001'],
    ['王经理，电话：138 0000 0001', '王经理', '13800000001'],
    ['王经理', '王经理', null],
    ['13800000001', null, '13800000001'],
    ['王经理 1380000', '王经理', 'phone-not-mobile'],
  ])('contact and phone: %s', (written, name, phone) => {
    expect(parts(['contactName', 'contactPhone'], written)).toEqual([
      ['contactName', name],
      ['contactPhone', phone],
    ])
  })

  it('cuts where both halves are understood', () => {
    expect(parts(['land', 'plant'], '168亩/3万㎡')).toEqual([
      ['land', 168],
      ['plant', 30_000],
    ])
    expect(parts(['raisedOn', 'problemSource'], '2024-03-20 企业反映')).toEqual([
      ['raisedOn', '2024-03-20'],
      ['problemSource', '企业反映'],
    ])
    expect(parts(['industry', 'chainSegment'], '新材料')).toEqual([
      ['industry', 'new-materials'],
      ['chainSegment', null],
    ])
  })

  it('reads an empty cell as two empty fields', () => {
    expect(parts(['contactName', 'contactPhone'], { kind: 'empty' })).toEqual([
      ['contactName', null],
      ['contactPhone', null],
    ])
  })
})
