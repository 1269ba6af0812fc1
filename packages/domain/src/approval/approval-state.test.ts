import { describe, expect, it } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { approvalState, decidersOf, type ApprovalAnswer, type DeciderId } from './approval-state.ts'
import { flowSchema } from './flow.ts'

const memberChange = jizhou.flows.find((flow) => flow.id === 'member-change')
if (!memberChange) throw new Error('the plan has no member change')
const nobody = { units: [], posts: [] }
const agree = (step: string, decider: DeciderId): ApprovalAnswer => ({ step, decider, answer: 'agree' })
const consent = [agree('leader', 'post:leader'), agree('deputy', 'post:deputy-leader')]

describe('an approval', () => {
  it('asks leader and deputy side by side first, and nobody else', () => {
    const state = approvalState(memberChange, jizhou, {}, [])
    expect(state.state).toBe('open')
    expect(state.steps.map((step) => step.state)).toEqual(['asked', 'asked', 'not-yet', 'not-yet'])
  })

  it('goes on to deliberation and consultation in parallel when both agreed', () => {
    const state = approvalState(memberChange, jizhou, {}, consent)
    expect(state.steps.map((step) => step.state)).toEqual(['passed', 'passed', 'asked', 'asked'])
    expect(state.steps[2]?.waiting).toHaveLength(10)
    expect(state.steps[2]?.waiting).toContain('post:member@fgw')
    expect(state.steps[3]?.waiting).toHaveLength(8)
  })

  it('passes when all agreed and every department was heard, whatever it said', () => {
    const answers = memberChange.steps.flatMap((step) =>
      decidersOf(step, jizhou).map((decider): ApprovalAnswer => ({
        step: step.id,
        decider,
        answer: step.needs === 'heard' ? 'refuse' : 'agree',
      })),
    )
    expect(approvalState(memberChange, jizhou, {}, answers).state).toBe('passed')
    for (let i = 0; i < answers.length; i++)
      expect(approvalState(memberChange, jizhou, {}, answers.toSpliced(i, 1)).state).toBe('open')
  })

  it('ends at a refusal, and a later answer of the same decider replaces it', () => {
    const no: ApprovalAnswer = { step: 'leader', decider: 'post:leader', answer: 'refuse', reason: '暂缓' }
    expect(approvalState(memberChange, jizhou, {}, [no])).toMatchObject({
      state: 'refused',
      refusedAt: 'leader',
    })
    expect(approvalState(memberChange, jizhou, {}, [no, ...consent]).state).toBe('open')
  })

  it('awaits nothing once withdrawn', () => {
    const state = approvalState(memberChange, jizhou, {}, consent, true)
    expect(state.state).toBe('withdrawn')
    expect(state.steps.flatMap((step) => step.waiting)).toEqual([])
  })

  it('leaves out steps of a short procedure, and sends back where the plan says so', () => {
    const flow = flowSchema.parse({
      id: 'f',
      name: 'f',
      steps: [
        { id: 'draft', name: '初审', deciders: { posts: ['a'] }, needs: 'one' },
        {
          id: 'full',
          name: '会审',
          deciders: { posts: ['b'] },
          needs: 'all',
          after: ['draft'],
          skipWhen: { eq: ['agreement', 'framework'] },
        },
        {
          id: 'sign',
          name: '签发',
          deciders: { posts: ['c'] },
          needs: 'all',
          after: ['full'],
          onRefusal: { backTo: 'draft' },
        },
      ],
    })
    const drafted = [agree('draft', 'post:a')]
    expect(
      approvalState(flow, nobody, { agreement: 'framework' }, [...drafted, agree('sign', 'post:c')]).state,
    ).toBe('passed')
    expect(approvalState(flow, nobody, {}, drafted).steps.map((step) => step.state)).toEqual([
      'passed',
      'asked',
      'not-yet',
    ])
    const back = approvalState(flow, nobody, { agreement: 'framework' }, [
      ...drafted,
      { step: 'sign', decider: 'post:c', answer: 'refuse' },
    ])
    expect(back).toMatchObject({ state: 'open', backTo: 'draft' })
  })
})
