import { Link } from '@tanstack/react-router'
import { formatMoney, yuanMoney } from '@zhaoshang/domain'
import { App, Button } from 'antd'
import { useState } from 'react'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { Page } from '../../../../components/page.tsx'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { useTellDone } from '../../../../components/undo/use-undo.ts'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { fundKinds } from '../../../../texts/funds.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { client } from '../../../../trpc/client.ts'
import type { WaitingFund } from '../../../../trpc/types.ts'
import { useFundsChanged, useWaitingFunds } from '../api/use-funds.ts'
import '../../../../components/form/form.css'
import './funds.css'

/** 到位资金核实: what nobody of the office has looked at, the oldest first; verified many at once, doubted ones in their project. */
export function WaitingPage() {
  const query = useWaitingFunds()
  const rows = query.data?.pages.flatMap((page) => page.rows)
  return (
    <Page
      title="到位资金核实"
      lead={<p>各单位录入后还没有核实的，先录的在前。核实凭证后勾选；有疑问的打开项目退回。</p>}
    >
      {rows === undefined ? (
        query.isError ? (
          <Failed error={query.error} again={() => void query.refetch()} />
        ) : (
          <Loading lines={8} />
        )
      ) : rows.length === 0 ? (
        <Empty title="没有等待核实的">各单位录入到位资金后在这里排队。</Empty>
      ) : (
        <Waiting rows={rows} />
      )}
      {query.hasNextPage && (
        <p className="list-more">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
    </Page>
  )
}

function Waiting({ rows }: { rows: readonly WaitingFund[] }) {
  const me = useMe()
  const now = useNow()
  const { message } = App.useApp()
  const tellDone = useTellDone()
  const changed = useFundsChanged()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const here = rows.filter(({ id }) => chosen.has(id))
  function choose(ids: readonly string[], isChosen: boolean) {
    setChosen((before) => {
      const after = new Set(before)
      for (const id of ids)
        if (isChosen) after.add(id)
        else after.delete(id)
      return after
    })
  }
  async function verify() {
    setBusy(true)
    try {
      const { checked, changeSet } = await client.fund.check.mutate({
        entries: here.slice(0, 200).map(({ id }) => ({ id, checks: 0 })),
        verdict: 'verified',
        note: null,
      })
      setChosen(new Set())
      tellDone(`已核实 ${checked} 笔`, changeSet)
    } catch (error) {
      void message.error(errorText(error).text, 6)
    }
    await changed()
    setBusy(false)
  }
  return (
    <>
      <div className="org-bar">
        <Button type="primary" disabled={here.length === 0} loading={busy} onClick={() => void verify()}>
          核实选中的 {here.length} 笔
        </Button>
      </div>
      <TableBox name="等待核实的到位资金">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="全选"
                  checked={here.length === rows.length}
                  onChange={({ target }) =>
                    choose(
                      rows.map(({ id }) => id),
                      target.checked,
                    )
                  }
                />
              </th>
              <th scope="col">项目</th>
              <th scope="col">单位</th>
              <th scope="col">月份</th>
              <th scope="col" className="num">
                金额（万元）
              </th>
              <th scope="col">来由</th>
              <th scope="col">凭证</th>
              <th scope="col">录入</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`${row.projectName} ${row.month}`}
                    checked={chosen.has(row.id)}
                    onChange={({ target }) => choose([row.id], target.checked)}
                  />
                </td>
                <th scope="row" className="wide">
                  <Link to={paths.project} params={{ project: row.project }} hash="project-funds">
                    {row.projectName}
                  </Link>
                </th>
                <td className="keep">{unitWord(me, row.unit)}</td>
                <td className="keep">{row.month}</td>
                <td className="num keep">{formatMoney(yuanMoney(row.yuan), '万元')}</td>
                <td className="keep">{fundKinds[row.kind]}</td>
                <td className="wide">
                  {me.plan.funds.sources.find(({ id }) => id === row.source)?.name ?? row.source ?? ''}
                  {row.files > 0 ? <span> {row.files} 份</span> : <span className="quiet"> 未附</span>}
                </td>
                <td className="keep quiet">{instantInWords(row.at, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  )
}
