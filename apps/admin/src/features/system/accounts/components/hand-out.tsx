import { App, Button } from 'antd'
import { useEffect } from 'react'
import { TableBox } from '../../../../components/table-box.tsx'
import { Page } from '../../../../components/page.tsx'
import { useMe } from '../../../../session/me.ts'
import type { FirstPasswords } from '../../../../trpc/types.ts'

/** The first passwords on paper, a sheet for each unit: shown this once, gone with the page. */
export function HandOut({ sheet, onClose }: { sheet: FirstPasswords; onClose: () => void }) {
  const { modal } = App.useApp()
  const { plan } = useMe()
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [])
  function close() {
    modal.confirm({
      title: '都打印或抄录好了吗？',
      content: '关闭后再也看不到这些密码。忘了的，只能重置。',
      okText: '已经留好，关闭',
      cancelText: '再看看',
      onOk: onClose,
    })
  }
  return (
    <Page
      title="新账号的初始密码"
      lead={<p className="hand-out-hint">只显示这一次。按单位打印，当面交给本人；首次登录要改密码。</p>}
      actions={
        <>
          <Button type="primary" onClick={() => window.print()}>
            打印
          </Button>
          <Button onClick={close}>关闭</Button>
        </>
      }
    >
      {[...Map.groupBy(sheet, ({ unit }) => unit)].map(([unit, people]) => (
        <section key={unit} className="hand-out" aria-label={people[0]?.unitName ?? unit}>
          <h2>{people[0]?.unitName}</h2>
          <p>
            {plan.district.shortName}招商工作台　网址：{window.location.origin}
          </p>
          <TableBox name="用户名和密码">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">姓名</th>
                  <th scope="col">用户名</th>
                  <th scope="col">初始密码</th>
                  <th scope="col">签收</th>
                </tr>
              </thead>
              <tbody>
                {people.map(({ username, name, password }) => (
                  <tr key={username}>
                    <th scope="row">{name}</th>
                    <td>{username}</td>
                    <td className="hand-out-password">{password}</td>
                    <td />
                  </tr>
                ))}
              </tbody>
            </table>
          </TableBox>
          <p className="quiet">初始密码含短横线，区分大小写。首次登录后须改成自己的密码，不要告诉别人。</p>
        </section>
      ))}
    </Page>
  )
}
