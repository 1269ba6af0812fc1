import { Button } from 'antd'
import { useState } from 'react'
import { TableBox } from '../../../components/table-box.tsx'
import { endpoints } from '../../../paths.ts'
import { faultText } from '../../../texts/faults.ts'
import type { FaultReport } from '../api/upload-form.ts'
import './fault-report.css'

const perPage = 50
const count = (number: number): string => number.toLocaleString('zh-CN')

/** What is wrong in a file too long to be read in: how much of what, the first of it page by page, all of it to take away. */
export function FaultReportView({ returnKey, report }: { returnKey: string; report: FaultReport }) {
  const [page, setPage] = useState(0)
  const shown = report.faults.slice(page * perPage, (page + 1) * perPage)
  const all = report.kinds.reduce((sum, kind) => sum + kind.count, 0)
  return (
    <section className="fault-report" aria-label="错误清单">
      <p>
        “{report.sheet}”共 {count(report.rows)} 行，有误 {count(report.wrong)} 行、{count(all)} 处。
        <a className="text-link" href={endpoints.faultsFile(returnKey, report.file)} download>
          下载全部错误（Excel）
        </a>
      </p>
      <ul className="fault-kinds">
        {report.kinds.map((kind) => (
          <li key={kind.code}>
            {faultText({ code: kind.code, read: '' }).what}：{count(kind.count)} 处，第一处在 {kind.first}
          </li>
        ))}
      </ul>
      <TableBox name="错误逐处">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">单元格</th>
              <th scope="col">栏目</th>
              <th scope="col">填的是</th>
              <th scope="col">问题</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ address, label, fault }) => (
              <tr key={`${address}/${label}`}>
                <td>{address}</td>
                <td>{label}</td>
                <td className="fault-read">{fault.read === '' ? '（空）' : fault.read}</td>
                <td>
                  {faultText(fault).what}。{faultText(fault).mend}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <div className="fault-pages">
        <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
          上一页
        </Button>
        <span>
          第 {count(page * perPage + 1)}—{count(page * perPage + shown.length)} 处
          {all > report.faults.length && `（这里列出前 ${count(report.faults.length)} 处）`}
        </span>
        <Button disabled={(page + 1) * perPage >= report.faults.length} onClick={() => setPage(page + 1)}>
          下一页
        </Button>
      </div>
    </section>
  )
}
