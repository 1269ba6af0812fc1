import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { requestKindText, requestStateNames, requestStateText } from '../../../../texts/accounts.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInTable } from '../../../../time/words.ts'
import type { AccountRequest, FirstPasswords, RequestState } from '../../../../trpc/types.ts'
import { useConfirm, useRefuseRequests, useWithdraw } from '../api/use-account-acts.ts'
import { useUnitsFor } from '../api/units-for.ts'
import { useAccountRequests } from '../api/use-accounts.ts'
import type { AccountsSearch } from './accounts-page.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { Tick } from './tick.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { type Selection, useSelection } from './use-selection.ts'

interface Props {
  readonly search: AccountsSearch
  /** Accounts were made: their passwords are to be handed out. */
  readonly onMade: (sheet: FirstPasswords) => void
}

/** What was asked for accounts, and what became of it; the administrator decides here, many at once. */
export function RequestsView({ search, onMade }: Props) {
  const navigate = useNavigate()
  const units = useUnitsFor('account.read')
  const state = requestStateNames.find((name) => name === search.state) ?? 'proposed'
  const query = useAccountRequests({ state, unit: search.unit })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const selection = useSelection(rows)
  const counts = query.data?.pages[0]?.counts
  const here = { view: 'requests', ...(search.unit !== undefined && { unit: search.unit }) }
  return (
    <>
      <div className="accounts-bar">
        <nav className="chips" aria-label="按状态筛选">
          {requestStateNames.map((name) => (
            <Link
              key={name}
              to={paths.systemAccounts}
              search={{ ...here, state: name }}
              className={state === name ? 'chip chip-here' : 'chip'}
              aria-current={state === name}
            >
              {requestStateText(name).text} <b>{counts?.[name] ?? 0}</b>
            </Link>
          ))}
        </nav>
        <UnitChoice
          units={units}
          value={search.unit}
          every="全部单位"
          onChange={(unit) =>
            void navigate({
              to: paths.systemAccounts,
              search: { view: 'requests', state, ...(unit !== undefined && { unit }) },
            })
          }
        />
      </div>
      {state === 'proposed' && rows.length > 0 && <Decide selection={selection} onMade={onMade} />}
      <QueryView query={query} lines={8}>
        {() => <Requests rows={rows} state={state} selection={selection} />}
      </QueryView>
      {query.hasNextPage && (
        <p className="accounts-more">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            再看一些
          </Button>
        </p>
      )}
    </>
  )
}

function Requests({
  rows,
  state,
  selection,
}: {
  rows: readonly AccountRequest[]
  state: RequestState
  selection: Selection<AccountRequest>
}) {
  const { plan } = useMe()
  const now = useNow()
  const nameOf = (role: string) => plan.roles.find(({ id }) => id === role)?.name ?? role
  if (rows.length === 0) {
    return (
      <div className="table-box">
        <Empty
          title={state === 'proposed' ? '没有待确认的申请' : `没有“${requestStateText(state).text}”的申请`}
        />
      </div>
    )
  }
  const chooses = state === 'proposed'
  return (
    <TableBox name="账号申请">
      <table className="table accounts-table">
        <caption className="sr-only">账号申请</caption>
        <thead>
          <tr>
            {chooses && (
              <th scope="col">
                <Tick label="全选" checked={selection.all} onChange={() => selection.toggleAll()} />
              </th>
            )}
            <th scope="col">姓名</th>
            <th scope="col">用户名</th>
            <th scope="col">单位</th>
            <th scope="col">事项</th>
            <th scope="col">职务</th>
            <th scope="col">希望的角色</th>
            <th scope="col">申请</th>
            {!chooses && <th scope="col">办理</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {chooses && (
                <td>
                  <Tick
                    label={`选择${row.name}`}
                    checked={selection.isChosen(row.id)}
                    onChange={() => selection.toggle(row.id)}
                  />
                </td>
              )}
              <th scope="row">{row.name}</th>
              <td>{row.username}</td>
              <td>{row.unitName}</td>
              <td>
                {requestKindText(row.kind)}
                {row.kind === 'rename' && row.reason !== null && (
                  <span className="quiet">（原为{row.reason}）</span>
                )}
              </td>
              <td>{row.post}</td>
              <td>{row.roles.map(nameOf).join('、')}</td>
              <td>
                {row.proposedBy}
                <span className="quiet"> {instantInTable(row.proposedAt, now)}</span>
                {chooses && row.reason !== null && <div className="quiet">原因：{row.reason}</div>}
              </td>
              {!chooses && (
                <td>
                  <Tag tone={requestStateText(row.state).tone}>{requestStateText(row.state).text}</Tag>{' '}
                  {row.decidedBy}
                  {row.decidedAt !== null && (
                    <span className="quiet"> {instantInTable(row.decidedAt, now)}</span>
                  )}
                  {row.kind !== 'rename' && row.reason !== null && <div>原因：{row.reason}</div>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}

/** What can be done with the chosen requests: decide as the administrator, take back as the unit. */
function Decide({
  selection: { chosen, clear },
  onMade,
}: {
  selection: Selection<AccountRequest>
  onMade: (sheet: FirstPasswords) => void
}) {
  const me = useMe()
  const { message, modal } = App.useApp()
  const confirm = useConfirm()
  const refuse = useRefuseRequests()
  const withdraw = useWithdraw()
  const [refusing, setRefusing] = useState(false)
  const none = chosen.length === 0
  const requests = chosen.map(({ id, version }) => ({ id, version }))
  const made = chosen.filter(({ kind }) => kind === 'open').length

  function ask() {
    modal.confirm({
      title: `确认 ${chosen.length} 个申请？`,
      content:
        made > 0
          ? `将新开 ${made} 个账号。初始密码只显示这一次，请接好打印机，或准备抄录。`
          : '账号随即可以登录，原有角色随之恢复。',
      okText: '确认',
      cancelText: '取消',
      onOk: () =>
        confirm
          .mutateAsync({ requests })
          .then(({ sheet, enabled }) => {
            clear()
            if (sheet.length > 0) onMade(sheet)
            else message.success(`已启用 ${enabled} 个账号`)
          })
          // Told by the mutation; the dialog has nothing to add.
          .catch(() => undefined),
    })
  }
  return (
    <div className="accounts-acts" role="group" aria-label="办理所选申请">
      <span aria-live="polite">已选 {chosen.length} 个</span>
      {mayAny(me, 'account.confirm') && (
        <>
          <Button type="primary" disabled={none} loading={confirm.isPending} onClick={ask}>
            确认所选
          </Button>
          <Button disabled={none} onClick={() => setRefusing(true)}>
            不同意
          </Button>
        </>
      )}
      {mayAny(me, 'account.propose') && (
        <Button
          disabled={none}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ requests }, { onSuccess: clear })}
        >
          撤回所选
        </Button>
      )}
      {refusing && (
        <ReasonDialog
          title={`不同意 ${chosen.length} 个申请`}
          ok="退回申请"
          label="请写明原因，申请单位会看到"
          busy={refuse.isPending}
          onCancel={() => setRefusing(false)}
          onGo={(reason) =>
            refuse.mutate(
              { requests, reason },
              {
                onSuccess: clear,
                onSettled: () => setRefusing(false),
              },
            )
          }
        />
      )}
    </div>
  )
}
