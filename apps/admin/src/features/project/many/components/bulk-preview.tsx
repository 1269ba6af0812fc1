import { unitWord } from '../../../../components/form/unit-choices.ts'
import { Notice } from '../../../../components/notice.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { useMe } from '../../../../session/me.ts'
import { faultText } from '../../../../texts/faults.ts'
import type { BulkPreviewData } from '../../../../trpc/types.ts'

/** Every cell that would change, and everything that would not and why. */
export function BulkPreview({
  preview,
  measure,
}: {
  preview: BulkPreviewData
  /** That the field is told in: 万元. */
  measure: string | undefined
}) {
  const me = useMe()
  const told = measure === undefined ? '' : `（${measure}）`
  const { rows, cells, faults, faulty, unchanged, notMine, notMineNames } = preview
  return (
    <div className="many-preview" role="status" aria-label="预览">
      <p>
        将修改 <strong>{rows.length}</strong> 个{unchanged > 0 && `，${unchanged} 个本来就是这样`}
        {faulty > 0 && `，${faulty} 个填不进去`}
        {notMine > 0 && `，${notMine} 个不归您填报`}。
      </p>
      {faulty > 0 && (
        <Notice tone="alert" title="填不进去的不改">
          <ul>
            {faults.slice(0, 10).map(({ id, name, fault }) => (
              <li key={id}>
                {name}：{faultText(fault).what}，{faultText(fault).mend}
              </li>
            ))}
            {faulty > 10 && <li>……共 {faulty} 个</li>}
          </ul>
        </Notice>
      )}
      {notMine > 0 && (
        <Notice tone="quiet" title="不归您填报的不改">
          <p>
            {notMineNames.join('、')}
            {notMine > notMineNames.length && ` 等 ${notMine} 个`}
          </p>
        </Notice>
      )}
      {cells.length > 0 && (
        <TableBox name="逐项预览" className="table-box many-table">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">填报单位</th>
                <th scope="col">现在{told}</th>
                <th scope="col">改后{told}</th>
              </tr>
            </thead>
            <tbody>
              {cells.map(({ id, name, unit, before, after }) => (
                <tr key={id}>
                  <th scope="row" className="wide">
                    {name}
                  </th>
                  <td className="keep">{unitWord(me, unit)}</td>
                  <td className="wide many-before">{before === '' ? '（空）' : before}</td>
                  <td className="wide">{after === '' ? '（空）' : after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
      {rows.length > cells.length && <p className="quiet">只列出前 {cells.length} 个，其余同样处理。</p>}
    </div>
  )
}
