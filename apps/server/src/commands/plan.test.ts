import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../testing/run-command.ts'

const example = fileURLToPath(
  new URL('../../../../packages/domain/examples/qingyuan/work-plan.json', import.meta.url),
)
const plan = (...args: string[]) => runCommand(['plan', ...args], {})

describe('a plan answers from its file alone', () => {
  test('that it is right', async () => {
    expect(await plan('check', example)).toMatchObject({
      code: 0,
      out: expect.stringContaining('没有错误') as string,
    })
  })

  test('when every return is due', async () => {
    const { code, out } = await plan(
      'deadlines',
      'jizhou',
      '--from',
      '2026-02-13',
      '--to',
      '2026-02-13',
      '--json',
    )
    expect(code).toBe(0)
    const owed = JSON.parse(out) as Record<string, string>[]
    expect(owed).toHaveLength(8)
    expect(owed[0]).toEqual({
      cycle: 'weekly',
      unit: expect.any(String) as string,
      periodStart: '2026-02-09',
      periodEnd: '2026-02-15',
      dueAt: '2026-02-13T12:00:00+08:00',
    })
  })

  test('what a clause demands', async () => {
    expect((await plan('explain', example, '三')).out).toContain('双周调度会材料（cycle dispatch-papers）')
  })

  test('where it is carried out already, and where not yet', async () => {
    const { out } = await plan('explain', 'jizhou', '5.3')
    expect(out).toContain('项目清单和团队进展月报（monthly-return），工作台 /returns')
    expect(out).toContain('重大事项报送（major-matters），尚无页面')
  })

  test('what shape it has', async () => {
    expect(JSON.parse((await plan('schema')).out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    })
  })

  test.each([
    ['no plan', ['check'], /参数不对/],
    ['another word', ['praise', 'jizhou'], /没有“praise”这个用法/],
    ['no such file', ['check', '/no/such.json'], /没有名为/],
    ['no such clause', ['explain', 'jizhou', '9.9'], /没有“9.9”这一条/],
    ['no such day', ['deadlines', 'jizhou', '--from', '2026-02-30', '--to', '2026-03-01'], /--from 应为/],
    [
      'days the wrong way round',
      ['deadlines', 'jizhou', '--from', '2026-03-02', '--to', '2026-03-01'],
      /早于/,
    ],
  ])('or says in one sentence what is wrong: %s', async (_what, args, sentence) => {
    const { code, out, err } = await plan(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
  })
})
