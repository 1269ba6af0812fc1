import type { Row } from '@zhaoshang/db'
import { fieldWithRole, type WorkPlan } from '@zhaoshang/domain'
import { shortNameOf } from './element-view.ts'
import type { ReviewStanding } from './standing.ts'

const results = { pass: '通过', conditions: '附条件通过', refuse: '不通过' } as const

/** What the leading group reads: the project, what each unit said or did not say, the judgement, the proposal. */
export function linesOfCase(
  plan: WorkPlan,
  project: Row<'project'>,
  { review, state, request, decisions }: ReviewStanding,
  dimensions: readonly string[],
  { judgement, proposal }: { readonly judgement: string; readonly proposal: string },
): { label: string; text: string }[] {
  const content = fieldWithRole(plan, 'project', 'content')
  const told = content && project.values[content.id]
  return [
    { label: '项目', text: project.name },
    { label: '填报单位', text: shortNameOf(plan, project.reportingUnit) },
    ...(typeof told === 'string' ? [{ label: content?.label ?? '内容', text: told }] : []),
    ...dimensions.map((id) => {
      const dimension = review.dimensions.find((one) => one.id === id)
      const standing = state.dimensions.find((one) => one.dimension === id)
      const needed = (dimension?.figures ?? []).flatMap((figure) => {
        const value = request?.needed[id]?.[figure.id]
        return value === undefined ? [] : [`${figure.label} ${value} ${figure.unit}`]
      })
      const given = decisions.filter((one) => one.requestId === request?.id && one.dimension === id)
      const said = given.map(
        ({ unit, result, reason }) =>
          `${shortNameOf(plan, unit)} ${results[result]}${reason === null ? '' : `：${reason}`}`,
      )
      const late =
        standing?.state === 'waiting'
          ? [`${standing.waitingFor.map((unit) => shortNameOf(plan, unit)).join('、')} 超过时限未出具意见`]
          : []
      return {
        label: dimension?.name ?? id,
        text: [needed.length === 0 ? [] : [`需求：${needed.join('，')}`], said, late].flat().join('；'),
      }
    }),
    { label: '研判意见', text: judgement },
    { label: '建议', text: proposal },
  ]
}
