import { paidMinor } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { useMe } from '../../../../session/me.ts'
import type { TeamContract, TeamMember, TeamView } from '../../../../trpc/types.ts'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { moneyText } from '../api/money.ts'
import { useTeam } from '../api/use-teams.ts'
import { ContractForm } from './contract-form.tsx'
import { MemberForm } from './member-form.tsx'
import { SizeTag } from './size-tag.tsx'
import { TeamForm } from './team-form.tsx'
import '../../../../components/form/form.css'

export function TeamPage({ id }: { id: string }) {
  const query = useTeam(id)
  if (query.data) return <Loaded view={query.data} again={() => void query.refetch()} />
  return (
    <Page title="招商队伍">
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

type Doing = 'team' | { member: TeamMember | undefined } | { contract: TeamContract | undefined } | undefined

function Loaded({ view: { team, members, contracts }, again }: { view: TeamView; again: () => void }) {
  const me = useMe()
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const kind = me.plan.teamKinds.find(({ id }) => id === team.kind)
  return (
    <Page
      title={team.name}
      state={
        <>
          {team.toDay !== undefined && <Tag tone="quiet">已结束</Tag>}
          <SizeTag size={team.size} />
        </>
      }
      lead={
        <p>
          {team.kindName} · {unitWord(me, team.unit)}
          {team.place !== undefined && ` · ${team.place}`}
        </p>
      }
      actions={
        team.mayEdit && (
          <Button type="primary" onClick={() => setDoing('team')}>
            编辑
          </Button>
        )
      }
    >
      {team.aim !== undefined && (
        <Section id="team-aim" title="任务目标">
          <p style={{ whiteSpace: 'pre-wrap' }}>{team.aim}</p>
        </Section>
      )}
      <Section
        id="team-members"
        title={`成员（在队 ${team.people} 人）`}
        aside={team.mayEdit && <Button onClick={() => setDoing({ member: undefined })}>增加成员</Button>}
      >
        {members.length === 0 ? (
          <Empty title="还没有成员" />
        ) : (
          <TableBox name="成员">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">姓名</th>
                  <th scope="col">来自</th>
                  <th scope="col">分工</th>
                  <th scope="col">起止</th>
                  {team.mayEdit && (
                    <th scope="col">
                      <span className="sr-only">操作</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {members.map((member) => (
                  <tr key={member.id}>
                    <th scope="row" className="keep">
                      {member.name}
                    </th>
                    <td className="wide">{member.organisation ?? (member.person ? '本单位' : '—')}</td>
                    <td className="wide">{member.duty ?? '—'}</td>
                    <td className="keep">
                      {member.fromDay} 至 {member.toDay ?? '今'}
                    </td>
                    {team.mayEdit && (
                      <td>
                        <button type="button" className="link-button" onClick={() => setDoing({ member })}>
                          编辑<span className="sr-only">{member.name}</span>
                        </button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableBox>
        )}
      </Section>
      {kind?.contract && (
        <Section
          id="team-contracts"
          title="合同、任务与费用"
          aside={team.mayEdit && <Button onClick={() => setDoing({ contract: undefined })}>登记合同</Button>}
        >
          {contracts.length === 0 && <Empty title="还没有登记合同" />}
          {contracts.map((contract) => (
            <Contract
              key={contract.id}
              contract={contract}
              {...(team.mayEdit && { onEdit: () => setDoing({ contract }) })}
            />
          ))}
        </Section>
      )}
      {doing === 'team' && <TeamForm team={team} again={again} onClose={close} />}
      {typeof doing === 'object' && 'member' in doing && (
        <MemberForm
          team={team}
          {...(doing.member && { member: members.find(({ id }) => id === doing.member?.id) ?? doing.member })}
          again={again}
          onClose={close}
        />
      )}
      {typeof doing === 'object' && 'contract' in doing && (
        <ContractForm
          team={team.id}
          {...(doing.contract && {
            contract: contracts.find(({ id }) => id === doing.contract?.id) ?? doing.contract,
          })}
          again={again}
          onClose={close}
        />
      )}
    </Page>
  )
}

function Contract({ contract, onEdit }: { contract: TeamContract; onEdit?: () => void }) {
  const paid = paidMinor(contract.payments)
  const open = contract.tasks.filter(({ doneDay }) => doneDay === undefined).length
  return (
    <div className="stack">
      <h3>
        合同 {contract.number}{' '}
        {onEdit && (
          <button type="button" className="link-button" onClick={onEdit}>
            编辑<span className="sr-only">合同{contract.number}</span>
          </button>
        )}
      </h3>
      <dl className="facts">
        <div>
          <dt>期限</dt>
          <dd>
            {contract.fromDay} 至 {contract.toDay ?? '未定'}
          </dd>
        </div>
        <div>
          <dt>费用</dt>
          <dd>{moneyText(contract.feeMinor, contract.currency)}</dd>
        </div>
        <div>
          <dt>已付</dt>
          <dd>
            {moneyText(paid, contract.currency)}
            {paid > contract.feeMinor && <Tag tone="alert">! 超出合同费用</Tag>}
          </dd>
        </div>
        <div>
          <dt>未完成任务</dt>
          <dd>{open} 项</dd>
        </div>
      </dl>
      {contract.tasks.length > 0 && (
        <TableBox name={`合同${contract.number}的任务`}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">任务</th>
                <th scope="col">期限</th>
                <th scope="col">完成</th>
                <th scope="col">结果</th>
              </tr>
            </thead>
            <tbody>
              {contract.tasks.map((task, i) => (
                <tr key={i}>
                  <th scope="row" className="wide">
                    {task.text}
                  </th>
                  <td className="keep">{task.dueDay ?? '—'}</td>
                  <td className="keep">{task.doneDay ?? '未完成'}</td>
                  <td className="wide">{task.result ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </div>
  )
}
