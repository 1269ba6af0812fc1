import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, assertDay } from '../day/day.ts'
import { stageDurations } from './stage-durations.ts'

const stages = ['talks', 'signed', 'landed']
const today = assertDay('2024-04-10')
const on = (stage: string, day: string) => ({ stage, day: assertDay(day) })

test('a stay runs to the next stage; the last one stands until today', () => {
  const reached = [on('talks', '2024-01-01'), on('signed', '2024-01-31'), on('landed', '2024-04-01')]
  expect(stageDurations(stages, [{ counts: true, reached }], today)).toEqual([
    { stage: 'talks', stays: 1, meanDays: 30, standing: 0, meanStandingDays: null },
    { stage: 'signed', stays: 1, meanDays: 61, standing: 0, meanStandingDays: null },
    { stage: 'landed', stays: 0, meanDays: null, standing: 1, meanStandingDays: 9 },
  ])
})

test('a skipped stage makes no stay, a stopped project does not stand, days that run backwards say nothing', () => {
  const skipped = { counts: true, reached: [on('talks', '2024-01-01'), on('landed', '2024-01-11')] }
  const stopped = { counts: false, reached: [on('signed', '2024-01-01')] }
  const backwards = { counts: false, reached: [on('talks', '2024-03-01'), on('signed', '2024-02-01')] }
  const [talks, signed, landed] = stageDurations(stages, [skipped, stopped, backwards], today)
  expect(talks).toMatchObject({ stays: 1, meanDays: 10 })
  expect(signed).toMatchObject({ stays: 0, standing: 0 })
  expect(landed).toMatchObject({ standing: 1 })
})

test('what comes after the day that is asked for is not known yet', () => {
  const reached = [on('talks', '2024-04-01'), on('signed', '2024-05-01')]
  expect(stageDurations(stages, [{ counts: true, reached }], today)[0]).toMatchObject({
    stays: 0,
    standing: 1,
    meanStandingDays: 9,
  })
})

test('every known stage of a counting project is a stay or stands, and no stay is negative', () => {
  const project = fc
    .array(fc.tuple(fc.constantFrom(...stages), fc.nat(400)), { maxLength: 3 })
    .map((some) => [...new Map(some).entries()].map(([stage, n]) => ({ stage, day: addDays(today, -n) })))
    .map((reached) => ({ counts: true, reached }))
  fc.assert(
    fc.property(fc.array(project), (projects) => {
      const durations = stageDurations(stages, projects, today)
      expect(durations.map(({ stage }) => stage)).toEqual(stages)
      for (const { meanDays, meanStandingDays } of durations) {
        expect(meanDays ?? 0).toBeGreaterThanOrEqual(0)
        expect(meanStandingDays ?? 0).toBeGreaterThanOrEqual(0)
      }
      const standing = durations.reduce((sum, one) => sum + one.standing, 0)
      expect(standing).toBe(projects.filter(({ reached }) => reached.length > 0).length)
      const known = projects.reduce((sum, { reached }) => sum + reached.length, 0)
      const stays = durations.reduce((sum, one) => sum + one.stays, 0)
      expect(stays + standing).toBeLessThanOrEqual(known)
    }),
  )
})
