import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { QueryView } from '../../../../components/query-view.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { columnText, factsText, registerText } from '../../../../texts/audit.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { AuditEntry } from '../../../../trpc/types.ts'
import type { AuditSearch } from '../api/use-audit.ts'

/** One entry beside the list: who, when, from where, and what became of each field. */
export function EntryView({ seq, search }: { seq: number; search: AuditSearch }) {
  const navigate = useNavigate()
  const entry = useQuery(trpc.audit.entry.queryOptions({ seq }))
  const close = () => {
    const { entry: _, ...rest } = search
    void navigate({ to: paths.systemAudit, search: rest, resetScroll: false })
  }
  return (
    <Drawer open size="large" title={`第 ${seq} 条`} onClose={close}>
      <QueryView query={entry} lines={6}>
        {(found) => <Entry entry={found} />}
      </QueryView>
    </Drawer>
  )
}

const became = { create: '新建', update: '修改', remove: '删除' } as const

function Entry({ entry: { line, changes, more, cases } }: { entry: AuditEntry }) {
  const now = useNow()
  const { plan } = useMe()
  return (
    <>
      <dl className="audit-facts">
        <dt>操作</dt>
        <dd>{line.words}</dd>
        <dt>操作人</dt>
        <dd>{line.actorName}</dd>
        <dt>时间</dt>
        <dd>{instantInWords(line.at, now)}</dd>
        {line.address && (
          <>
            <dt>来源地址</dt>
            <dd>{line.address}</dd>
          </>
        )}
        {Object.keys(line.facts).length > 0 && (
          <>
            <dt>内容</dt>
            <dd>{factsText(plan, line.facts)}</dd>
          </>
        )}
        {line.request && (
          <>
            <dt>报修编号</dt>
            <dd className="audit-request">{line.request}</dd>
          </>
        )}
      </dl>
      {cases.length > 0 && <p className="quiet">按事由 {cases.join('、')} 显示业务内容；这次查看已记录。</p>}
      {changes.map((change) => (
        <section key={`${change.entity}/${change.entityId}`} className="audit-change">
          <h3>
            {became[change.action]}
            {registerText(change.entity)} <span className="quiet audit-request">{change.entityId}</span>
          </h3>
          <table className="table audit-fields">
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col">原来</th>
                <th scope="col">现在</th>
              </tr>
            </thead>
            <tbody>
              {change.fields.map(({ field, label, before, after }) => (
                <tr key={field}>
                  <th scope="row">{columnText(label)}</th>
                  <td>
                    <Value value={before} />
                  </td>
                  <td>
                    <Value value={after} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {more && <p className="quiet">涉及的记录很多，这里只列出前 200 条。</p>}
    </>
  )
}

function Value({
  value: { text, masked },
}: {
  value: AuditEntry['changes'][number]['fields'][number]['before']
}) {
  if (masked)
    return (
      <>
        <span aria-hidden="true">•••</span>
        <span className="sr-only">已遮盖</span>
      </>
    )
  return text === undefined ? <span className="quiet">（空）</span> : <>{text}</>
}
