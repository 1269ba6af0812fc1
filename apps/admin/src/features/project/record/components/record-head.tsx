import { Link } from '@tanstack/react-router'
import { stageOf } from '@zhaoshang/domain'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { useMe } from '../../../../session/me.ts'
import { reviewStates } from '../../../../texts/projects.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { TransferButton } from '../../many/components/transfer-button.tsx'

type Props = { readonly project: ProjectView }

/** Stage, status where it is none that counts, marks, and the office's word on the stage. */
export function HeadState({ project }: Props) {
  const { plan } = useMe()
  const status = plan.statuses.find(({ id }) => id === project.status)
  const review = project.stages.find(({ stage }) => stage === project.stage)?.reviewState ?? null
  return (
    <span className="tags">
      <Tag tone="main">{stageOf(plan, project.stage)?.name ?? project.stage}</Tag>
      {status && !status.counts && <Tag tone="alert">{status.name}</Tag>}
      {review !== null && <Tag tone={reviewStates[review].tone}>{reviewStates[review].word}</Tag>}
      {project.flags.map((flag) => (
        <Tag key={flag} tone="done">
          {plan.register.flags.find(({ id }) => id === flag)?.name ?? flag}
        </Tag>
      ))}
      {project.origin === 'stock' && <Tag tone="quiet">存量登记</Tag>}
    </span>
  )
}

/** Number, whose it is, how it came, how much it is. */
export function HeadLead({ project }: Props) {
  const me = useMe()
  const { plan } = me
  const channel = plan.channels.find(({ id }) => id === project.channel)?.label ?? project.channel
  const industry = plan.industries.find(({ id }) => id === project.industry)?.label ?? project.industry
  return (
    <>
      <p className="record-lead">
        <span>编号 {project.number}</span>
        <span>填报单位 {unitWord(me, project.reportingUnit)}</span>
        {project.responsibleUnit !== null && <span>责任单位 {unitWord(me, project.responsibleUnit)}</span>}
        {project.ownerPerson !== null && <span>专人 {project.ownerPerson.name}</span>}
        {industry !== null && <span>{industry}</span>}
        {channel !== null && <span>{channel}</span>}
      </p>
      <p className="record-lead">
        {project.investmentYuan !== null && <span>总投资 {yuanInWords(project.investmentYuan)}</span>}
        {project.fixedYuan !== null && <span>固定资产投资 {yuanInWords(project.fixedYuan)}</span>}
        {project.fundsYuan !== null && <span>累计到位 {yuanInWords(project.fundsYuan)}</span>}
      </p>
      {project.mergedInto?.id === project.id && <p>登记已撤销，不再列出和统计。</p>}
      {project.mergedInto !== null && project.mergedInto.id !== project.id && (
        <p>
          已并入{' '}
          <Link className="text-link" to={paths.project} params={{ project: project.mergedInto.id }}>
            {project.mergedInto.name}
          </Link>
          ，不再单独统计。
        </p>
      )}
    </>
  )
}

/** What can be taken away or laid side by side. */
export function HeadActions({ project }: Props) {
  return (
    <>
      <TransferButton project={project} />
      <Link className="print-link" to={paths.projectCompare} params={{ project: project.id }}>
        版本对比
      </Link>
      <Link className="print-link" to={paths.projectSheet} params={{ project: project.id }} target="_blank">
        项目一页纸
      </Link>
    </>
  )
}
