import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import type { RoleHolder } from '../../../../trpc/types.ts'
import { SearchBox } from '../../accounts/components/search-box.tsx'
import { UnitChoice } from '../../accounts/components/unit-choice.tsx'
import { useRoleHolders, useTake } from '../api/use-roles.ts'
import { GrantDialog } from './grant-dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import type { RolesSearch } from './roles-page.tsx'

/** Accounts and the roles that they hold, each from when on. */
export function HoldersSection({ search }: { search: RolesSearch }) {
  const { plan } = useMe()
  const navigate = useNavigate()
  const query = useRoleHolders({ search: search.q, unit: search.unit, role: search.role })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const go = (change: RolesSearch) => {
    const to = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined)
    void navigate({ to: paths.systemRoles, search: Object.fromEntries(to) })
  }
  return (
    <Section id="holders" title="人员与角色">
      <div className="accounts-bar">
        <SearchBox label="姓名或用户名" value={search.q} onSearch={(q) => go({ q })} />
        <UnitChoice
          units={plan.units}
          value={search.unit}
          every="全部单位"
          onChange={(unit) => go({ unit })}
        />
        <label className="accounts-choice">
          角色{' '}
          <select
            className="field"
            value={search.role ?? ''}
            onChange={(event) => go({ role: event.target.value === '' ? undefined : event.target.value })}
          >
            <option value="">全部角色</option>
            <option value="none">没有角色</option>
            {plan.roles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <QueryView query={query} lines={10}>
        {() => <Holders rows={rows} />}
      </QueryView>
      {query.hasNextPage && (
        <p className="accounts-more">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            再看一些
          </Button>
        </p>
      )}
    </Section>
  )
}

function Holders({ rows }: { rows: readonly RoleHolder[] }) {
  const me = useMe()
  const grants = mayAny(me, 'role.grant')
  const [granting, setGranting] = useState<RoleHolder>()
  const [asked, setAsked] = useState<RoleHolder>()
  if (rows.length === 0) {
    return (
      <div className="table-box">
        <Empty title="没有符合条件的账号" />
      </div>
    )
  }
  return (
    <div className="table-box">
      <table className="table accounts-table">
        <caption className="sr-only">人员与角色</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">用户名</th>
            <th scope="col">单位</th>
            <th scope="col">角色</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.userId}>
              <th scope="row">
                {row.name} {row.disabled && <Tag tone="quiet">已停用</Tag>}
              </th>
              <td className="nowrap">{row.username}</td>
              <td className="nowrap">{row.unitName}</td>
              <td>
                <Held row={row} takes={grants} />
              </td>
              <td>
                <span className="accounts-links">
                  {grants && !row.disabled && row.userId !== me.user.id && (
                    <button type="button" className="link-button" onClick={() => setGranting(row)}>
                      授予<span className="sr-only">{row.name}角色</span>
                    </button>
                  )}
                  <button type="button" className="link-button" onClick={() => setAsked(row)}>
                    经过<span className="sr-only">：{row.name}</span>
                  </button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {granting && <GrantDialog holder={granting} onClose={() => setGranting(undefined)} />}
      {asked && <HistoryDialog holder={asked} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

/** Roles of one account; where it is not its own unit's, the unit stands beside. */
function Held({ row, takes }: { row: RoleHolder; takes: boolean }) {
  const { plan } = useMe()
  const { modal } = App.useApp()
  const take = useTake()
  if (row.holdings.length === 0) return <span className="quiet">没有角色</span>
  return (
    <ul className="roles-held">
      {row.holdings.map(({ id, role, unit, unitName, fromDay }) => {
        const name = plan.roles.find((one) => one.id === role)?.name ?? role
        const whole = unit === row.unit ? name : `${name}（${unitName}）`
        return (
          <li key={id}>
            <span title={`${fromDay} 起`}>{whole}</span>
            {takes && (
              <button
                type="button"
                className="link-button"
                onClick={() =>
                  modal.confirm({
                    title: `收回${row.name}的“${whole}”？`,
                    content: '从现在起不能再以这个角色办事；以前办的都保留。',
                    okText: '收回',
                    cancelText: '取消',
                    onOk: () => take.mutateAsync({ holdings: [id] }).catch(() => undefined),
                  })
                }
              >
                收回<span className="sr-only">{`${row.name}的${name}`}</span>
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
