import { jizhou, listOf } from '@zhaoshang/domain'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readFile } from '../read-file.ts'
import { matchReading } from './match-reading.ts'

const sample = (name: string) => fileURLToPath(new URL(`../../../fixtures/samples/${name}`, import.meta.url))

async function read(name: string) {
  const forms = await readFile(sample(name), jizhou, { name })
  if (!forms.ok || !forms.value[0]) throw new Error(name)
  return forms.value[0]
}
const list = (id: string) => {
  const found = listOf(jizhou, id)
  if (!found) throw new Error(id)
  return found
}

test('matching a form for its own list changes nothing', async () => {
  const reading = await read('2024-04 经济开发区 落地项目清单.xlsx')
  expect(matchReading(jizhou, list('landed'), reading)).toEqual(reading.columns)
})

test('a form that was taken for no list gets its columns when a person names one', async () => {
  const reading = await read('2024-04 邦均镇 洽谈项目清单.xlsx')
  const unknown = {
    ...reading,
    list: null,
    columns: reading.columns.map((column) => ({ ...column, target: null, how: 'none' as const })),
  }
  expect(matchReading(jizhou, list('negotiating'), unknown).map(({ target }) => target)).toEqual(
    reading.columns.map(({ target }) => target),
  )
})

test('a form of projects named as the list of problems keeps no column of projects', async () => {
  const reading = await read('2024-04 邦均镇 洽谈项目清单.xlsx')
  const fields = matchReading(jizhou, list('problems'), reading).flatMap(({ target }) => target ?? [])
  expect(fields.map((id) => jizhou.fields.find((field) => field.id === id)?.entity)).toEqual(
    fields.map(() => 'problem'),
  )
})
