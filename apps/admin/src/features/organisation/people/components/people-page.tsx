import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { textOf } from '../../../../components/form-text.ts'
import { Page } from '../../../../components/page.tsx'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import type { Person } from '../../../../trpc/types.ts'
import { unitChoices, unitWord } from '../../../../components/form/unit-choices.ts'
import { usePeople } from '../api/use-people.ts'
import { PersonForm } from './person-form.tsx'
import '../../../../components/form/form.css'

export interface PeopleSearch {
  readonly unit?: string | undefined
  readonly q?: string | undefined
  readonly view?: string | undefined
}

/** People of the units that one may see: who is there, with posts and account; who left. */
export function PeoplePage({ search }: { search: PeopleSearch }) {
  const me = useMe()
  const navigate = useNavigate()
  const left = search.view === 'left'
  const people = usePeople({ unit: search.unit, q: search.q, left })
  const [adding, setAdding] = useState(false)
  const rows = people.data?.pages.flatMap((page) => page.rows) ?? []
  const units = unitChoices(me, 'person.read')
  const go = (to: PeopleSearch) => void navigate({ to: paths.people, search: to })
  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const q = textOf(new FormData(event.currentTarget), 'q').trim()
    go({ ...search, q: q === '' ? undefined : q })
  }
  return (
    <Page
      title="人员"
      lead={<p>人员、岗位和账号状态。调离、离岗时在这里一次交接清楚。</p>}
      actions={
        people.data?.pages[0]?.mayAdd && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记人员
          </Button>
        )
      }
    >
      <div className="org-bar">
        <form className="org-bar" style={{ margin: 0 }} role="search" onSubmit={find}>
          <label>
            姓名{' '}
            <input
              key={search.q}
              className="field"
              name="q"
              type="search"
              maxLength={40}
              defaultValue={search.q}
            />
          </label>
          <Button htmlType="submit">查找</Button>
        </form>
        {units.length > 1 && (
          <label>
            单位{' '}
            <select
              className="field"
              value={search.unit ?? ''}
              onChange={(event) =>
                go({ ...search, unit: event.target.value === '' ? undefined : event.target.value })
              }
            >
              <option value="">全部</option>
              {units.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <nav className="chips" aria-label="在岗或离岗">
        <Link
          to={paths.people}
          search={{ ...search, view: undefined }}
          className={left ? 'chip' : 'chip chip-here'}
          aria-current={!left}
        >
          在岗
        </Link>
        <Link
          to={paths.people}
          search={{ ...search, view: 'left' }}
          className={left ? 'chip chip-here' : 'chip'}
          aria-current={left}
        >
          已离岗
        </Link>
      </nav>
      <TableBox name="人员名册">
        {people.isPending && <Loading lines={8} />}
        {people.isError && <Failed error={people.error} again={() => void people.refetch()} />}
        {people.isSuccess && rows.length === 0 && (
          <Empty title={search.q === undefined ? '这里还没有人' : `没有叫“${search.q}”的人`}>
            <p>{left ? '离岗的人会列在这里。' : '可以换个条件，或登记人员。'}</p>
          </Empty>
        )}
        {rows.length > 0 && (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">姓名</th>
                <th scope="col">单位</th>
                <th scope="col">岗位</th>
                <th scope="col">电话</th>
                <th scope="col">账号</th>
                {left && <th scope="col">离岗日期</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((person) => (
                <tr key={person.id}>
                  <th scope="row" className="keep">
                    <Link to={paths.person} params={{ person: person.id }}>
                      {person.name}
                    </Link>
                  </th>
                  <td className="keep">{unitWord(me, person.unit)}</td>
                  <td className="wide">{person.posts.map(({ name }) => name).join('、') || '—'}</td>
                  <td className="keep">{person.phone ?? '—'}</td>
                  <td className="keep">
                    <AccountTag account={person.account} />
                  </td>
                  {left && <td className="keep">{person.leftDay}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </TableBox>
      {people.hasNextPage && (
        <p className="list-more">
          <Button loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
      {adding && <PersonForm onClose={() => setAdding(false)} />}
    </Page>
  )
}

export function AccountTag({ account }: { account: Person['account'] }) {
  if (!account) return <span className="quiet">无账号</span>
  return account.disabled ? <Tag tone="quiet">已停用</Tag> : <Tag tone="done">{account.username}</Tag>
}
