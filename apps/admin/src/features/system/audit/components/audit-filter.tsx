import { actKinds } from '@zhaoshang/domain'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { FormEvent } from 'react'
import { textOf } from '../../../../components/form-text.ts'
import { paths } from '../../../../paths.ts'
import type { AuditSearch } from '../api/use-audit.ts'

/** Narrows the trail; what is chosen stands in the address, so that a view can be sent. */
export function AuditFilter({ search }: { search: AuditSearch }) {
  const navigate = useNavigate()
  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const given = ['from', 'to', 'who', 'kind', 'request'].flatMap((name) => {
      const text = textOf(data, name).trim()
      return text === '' ? [] : [[name, text]]
    })
    void navigate({ to: paths.systemAudit, search: Object.fromEntries(given) as AuditSearch })
  }
  return (
    <form className="audit-filter" role="search" onSubmit={apply} key={JSON.stringify(search)}>
      <label>
        从 <input className="field" type="date" name="from" defaultValue={search.from} />
      </label>
      <label>
        到 <input className="field" type="date" name="to" defaultValue={search.to} />
      </label>
      <label>
        操作人{' '}
        <input
          className="field"
          type="search"
          name="who"
          defaultValue={search.who}
          maxLength={100}
          placeholder="姓名或用户名"
        />
      </label>
      <label>
        类别{' '}
        <select className="field" name="kind" defaultValue={search.kind ?? ''}>
          <option value="">全部</option>
          {Object.entries(actKinds).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        报修编号{' '}
        <input className="field" type="search" name="request" defaultValue={search.request} maxLength={100} />
      </label>
      <Button htmlType="submit">查找</Button>
    </form>
  )
}
