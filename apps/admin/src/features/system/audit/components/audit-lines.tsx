import { actKinds, type ActKind, type WorkPlan } from '@zhaoshang/domain'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { factsText, registerText } from '../../../../texts/audit.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInTable } from '../../../../time/words.ts'
import type { AuditLine } from '../../../../trpc/types.ts'
import type { AuditSearch } from '../api/use-audit.ts'

export function AuditLines({ lines, search }: { lines: readonly AuditLine[]; search: AuditSearch }) {
  const now = useNow()
  const { plan } = useMe()
  return (
    <div className="table-box">
      <table className="table audit-table" aria-labelledby="trail">
        <thead>
          <tr>
            <th scope="col" className="num">
              序号
            </th>
            <th scope="col">时间</th>
            <th scope="col">操作人</th>
            <th scope="col">类别</th>
            <th scope="col">操作</th>
            <th scope="col">涉及</th>
            <th scope="col">来源地址</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.seq}>
              <td className="num quiet">{line.seq}</td>
              <td className="audit-when">{instantInTable(line.at, now)}</td>
              <td>{line.actorName}</td>
              <td>{actKinds[line.kind as ActKind]}</td>
              <th scope="row">
                <Link
                  to={paths.systemAudit}
                  search={{ ...search, entry: String(line.seq) }}
                  resetScroll={false}
                >
                  {line.words}
                </Link>
              </th>
              <td>{involved(plan, line)}</td>
              <td>{line.address ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function involved(plan: WorkPlan, { touched, facts }: AuditLine): string {
  const registers = Object.entries(touched).map(([entity, count]) => `${registerText(entity)} ${count}`)
  return [...registers, factsText(plan, facts)].filter((text) => text !== '').join('，')
}
