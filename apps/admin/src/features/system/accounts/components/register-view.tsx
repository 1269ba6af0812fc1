import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { accountStateNames, accountStateText } from '../../../../texts/accounts.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInTable } from '../../../../time/words.ts'
import type { Account } from '../../../../trpc/types.ts'
import { useDisable, useEnable } from '../api/use-account-acts.ts'
import { useUnitsFor } from '../api/units-for.ts'
import { useAccounts } from '../api/use-accounts.ts'
import { AccountActs } from './account-acts.tsx'
import type { AccountsSearch } from './accounts-page.tsx'
import { OpenWork } from './open-work.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { SearchBox } from './search-box.tsx'
import { Tick } from './tick.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { type Selection, useSelection } from './use-selection.ts'

/** The register of accounts: who has one, how it stands, when it was last used. Nothing of what is done with it. */
export function RegisterView({ search }: { search: AccountsSearch }) {
  const navigate = useNavigate()
  const units = useUnitsFor('account.read')
  const state = accountStateNames.find((name) => name === search.state)
  const query = useAccounts({ search: search.q, unit: search.unit, state })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const counts = query.data?.pages[0]?.counts
  const me = useMe()
  // Nobody closes the account that he is signed in with.
  const selection = useSelection(rows.filter(({ id }) => id !== me.user.id))
  const go = (to: AccountsSearch) => void navigate({ to: paths.systemAccounts, search: to })
  const { view: _, ...here } = search
  return (
    <>
      <div className="accounts-bar">
        <SearchBox
          label="姓名或用户名"
          value={search.q}
          onSearch={(text) => {
            const { q: __, ...rest } = here
            go(text === undefined ? rest : { ...rest, q: text })
          }}
        />
        <UnitChoice
          units={units}
          value={search.unit}
          every="全部单位"
          onChange={(unit) => {
            const { unit: __, ...rest } = here
            go(unit === undefined ? rest : { ...rest, unit })
          }}
        />
      </div>
      <nav className="chips" aria-label="按状态筛选">
        {([undefined, ...accountStateNames] as const).map((name) => {
          const { state: __, ...rest } = here
          return (
            <Link
              key={name ?? 'all'}
              to={paths.systemAccounts}
              search={name === undefined ? rest : { ...rest, state: name }}
              className={state === name ? 'chip chip-here' : 'chip'}
              aria-current={state === name}
            >
              {name === undefined ? '全部' : accountStateText(name)} <b>{counts?.[name ?? 'all'] ?? 0}</b>
            </Link>
          )
        })}
      </nav>
      {rows.length > 0 && <BulkActs selection={selection} />}
      <QueryView query={query} lines={10}>
        {() => <Accounts rows={rows} selection={selection} filtered={Object.keys(here).length > 0} />}
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

function Accounts({
  rows,
  selection,
  filtered,
}: {
  rows: readonly Account[]
  selection: Selection<Account>
  filtered: boolean
}) {
  const now = useNow()
  const me = useMe()
  if (rows.length === 0) {
    return (
      <div className="table-box">
        <Empty title={filtered ? '没有符合条件的账号' : '还没有账号'}>
          {!filtered && '点“申请账号”，为本单位人员申请。'}
        </Empty>
      </div>
    )
  }
  return (
    <div className="table-box">
      <table className="table accounts-table">
        <caption className="sr-only">账号</caption>
        <thead>
          <tr>
            <th scope="col">
              <Tick label="全选" checked={selection.all} onChange={() => selection.toggleAll()} />
            </th>
            <th scope="col">姓名</th>
            <th scope="col">用户名</th>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">最近登录</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Tick
                  label={`选择${row.name}`}
                  checked={selection.isChosen(row.id)}
                  disabled={row.id === me.user.id}
                  onChange={() => selection.toggle(row.id)}
                />
              </td>
              <th scope="row">{row.name}</th>
              <td className="nowrap">{row.username}</td>
              <td className="nowrap">{row.unitName}</td>
              <td>
                <span className="tags">
                  {row.disabled ? <Tag tone="quiet">已停用</Tag> : <Tag tone="done">在用</Tag>}
                  {row.locked && !row.disabled && <Tag tone="alert">已锁定</Tag>}
                  {row.unused && !row.disabled && <Tag tone="alert">90 天未用</Tag>}
                </span>
                {row.disabled && row.reason !== null && <div className="quiet">{row.reason}</div>}
              </td>
              <td className="nowrap">
                {row.lastSignInAt === null ? (
                  <span className="quiet">从未登录</span>
                ) : (
                  instantInTable(row.lastSignInAt, now)
                )}
              </td>
              <td>
                <AccountActs account={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What can be done with many accounts at once. */
function BulkActs({ selection: { chosen, clear } }: { selection: Selection<Account> }) {
  const me = useMe()
  const { modal } = App.useApp()
  const administers = mayAny(me, 'account.confirm')
  const disable = useDisable(administers)
  const enable = useEnable()
  const [closing, setClosing] = useState(false)
  const open = chosen.filter(({ disabled }) => !disabled)
  const closed = chosen.filter(({ disabled }) => disabled)
  if (!administers && !mayAny(me, 'account.propose')) return null
  return (
    <div className="accounts-acts" role="group" aria-label="办理所选账号">
      <span aria-live="polite">已选 {chosen.length} 个</span>
      <Button disabled={open.length === 0} onClick={() => setClosing(true)}>
        停用
      </Button>
      {administers && (
        <Button
          disabled={closed.length === 0}
          loading={enable.isPending}
          onClick={() =>
            modal.confirm({
              title: `启用 ${closed.length} 个账号？`,
              content: '原有角色随之恢复，本人用原来的密码登录。',
              okText: '启用',
              cancelText: '取消',
              onOk: () =>
                enable
                  .mutateAsync({ accounts: closed.map(({ id, version }) => ({ id, version })) })
                  .then(clear)
                  .catch(() => undefined),
            })
          }
        >
          启用
        </Button>
      )}
      {closing && (
        <ReasonDialog
          title={open.length === 1 ? `停用${open[0]?.name}的账号` : `停用 ${open.length} 个账号`}
          ok="停用"
          label="停用原因"
          busy={disable.isPending}
          onCancel={() => setClosing(false)}
          onGo={(reason) =>
            disable.mutate(
              { accounts: open.map(({ id, version }) => ({ id, version })), reason },
              { onSuccess: clear, onSettled: () => setClosing(false) },
            )
          }
        >
          <p>停用后立即退出登录，不能再登录；角色暂停，启用后恢复。</p>
          <OpenWork accounts={open} />
        </ReasonDialog>
      )}
    </div>
  )
}
