import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInTable } from '../../../../time/words.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { AccountRequest } from '../../../../trpc/types.ts'
import { useGrant } from '../api/use-roles.ts'

/** Roles that units wish for new accounts: all ticked, given in one press; what is unticked is declined. */
export function WaitingSection() {
  const query = useQuery(trpc.role.waiting.queryOptions())
  return (
    <Section id="waiting" title="待授予">
      <QueryView query={query} lines={2}>
        {(requests) =>
          requests.length === 0 ? (
            <p className="quiet">没有等着授予角色的新账号。</p>
          ) : (
            <Waiting requests={requests} />
          )
        }
      </QueryView>
    </Section>
  )
}

function Waiting({ requests }: { requests: readonly AccountRequest[] }) {
  const { plan } = useMe()
  const now = useNow()
  const grant = useGrant()
  // Only what was unticked, so that requests that arrive meanwhile are ticked like the others.
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set())
  const keyOf = (id: string, role: string) => `${id}/${role}`
  const given = ({ id, rolesWaiting }: AccountRequest) =>
    rolesWaiting.filter((role) => !declined.has(keyOf(id, role)))
  const total = requests.reduce((sum, request) => sum + given(request).length, 0)
  const toggle = (key: string) =>
    setDeclined((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  return (
    <>
      <div className="table-box">
        <table className="table accounts-table">
          <caption className="sr-only">等着授予角色的新账号</caption>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">授予</th>
              <th scope="col">用户名</th>
              <th scope="col">单位</th>
              <th scope="col">职务</th>
              <th scope="col">申请</th>
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <tr key={request.id}>
                <th scope="row">{request.name}</th>
                <td>
                  <fieldset className="accounts-roles">
                    <legend className="sr-only">授予{request.name}</legend>
                    {request.rolesWaiting.map((role) => (
                      <label key={role}>
                        <input
                          type="checkbox"
                          checked={!declined.has(keyOf(request.id, role))}
                          onChange={() => toggle(keyOf(request.id, role))}
                        />
                        {plan.roles.find(({ id }) => id === role)?.name ?? role}
                      </label>
                    ))}
                  </fieldset>
                </td>
                <td>{request.username}</td>
                <td>{request.unitName}</td>
                <td>{request.post}</td>
                <td>
                  {request.proposedBy}
                  <span className="quiet"> {instantInTable(request.proposedAt, now)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="accounts-acts accounts-foot">
        <Button
          type="primary"
          loading={grant.isPending}
          onClick={() =>
            grant.mutate({
              requests: requests.map((request) => ({
                id: request.id,
                version: request.version,
                roles: given(request),
              })),
            })
          }
        >
          {total === 0 ? '都不授予' : `授予 ${total} 个角色`}
        </Button>
        <span className="quiet">没有勾选的不授予。</span>
      </div>
    </>
  )
}
