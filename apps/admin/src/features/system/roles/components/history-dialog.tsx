import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { QueryView } from '../../../../components/query-view.tsx'
import { useMe } from '../../../../session/me.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { RoleHolder } from '../../../../trpc/types.ts'

/** Every role that an account has held, and from when to when. */
export function HistoryDialog({ holder, onClose }: { holder: RoleHolder; onClose: () => void }) {
  const { plan } = useMe()
  const query = useQuery(trpc.role.history.queryOptions({ userId: holder.userId }))
  return (
    <Modal open title={`${holder.name}的角色经过`} footer={null} onCancel={onClose} width={560}>
      <QueryView query={query} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">没有担任过角色。</p>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">角色</th>
                  <th scope="col">单位</th>
                  <th scope="col">起</th>
                  <th scope="col">止</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, role, unitName, fromDay, toDay }) => (
                  <tr key={id}>
                    <th scope="row">{plan.roles.find((one) => one.id === role)?.name ?? role}</th>
                    <td>{unitName}</td>
                    <td>{fromDay}</td>
                    <td>{toDay ?? '至今'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </QueryView>
    </Modal>
  )
}
