import { dayOfInstant } from '@zhaoshang/domain'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { Account } from '../../../../trpc/types.ts'

/** So many people's open work is asked for at once; of more, the advice alone. */
const most = 10

/** Somebody who leaves may have work open: it is handed over before the account goes, and takes the account along. */
export function OpenWork({ accounts }: { accounts: readonly Account[] }) {
  const me = useMe()
  const day = dayOfInstant(useNow())
  const asks = mayAny(me, 'person.hand-over') && accounts.length <= most
  const people = accounts.flatMap(({ personId, name }) =>
    personId === null ? [] : [{ person: personId, name }],
  )
  const open = useQueries({
    queries: asks
      ? people.map(({ person }) => trpc.handOver.preview.queryOptions({ person, day }, { retry: false }))
      : [],
  })
  if (people.length === 0) return null
  return (
    <div className="accounts-open">
      <p>人员调离、离岗的，请改办移交：手上的事交给别人，账号一并停用。</p>
      {asks && (
        <ul>
          {people.map(({ person, name }, place) => {
            const count = open[place]?.data?.work.length
            return (
              <li key={person}>
                <Link to={paths.handOver} params={{ person }}>
                  办理{name}的移交
                </Link>
                {count !== undefined && (
                  <span className="quiet">{count === 0 ? '（没有未办的事）' : `（未办 ${count} 件）`}</span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
