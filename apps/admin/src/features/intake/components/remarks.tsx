import type { Preview } from '@zhaoshang/domain'
import { Notice } from '../../../components/notice.tsx'
import type { IntakeView } from '../../../trpc/types.ts'

/** What is worth knowing and stops nothing: totals that do not agree, records the file does not name, notes. */
export function Remarks({ view, preview }: { view: IntakeView; preview: Preview }) {
  return (
    <>
      {view.totalsOff.length > 0 && (
        <Notice tone="alert" title="表里的合计与各行相加不一致（不影响导入，请核对）">
          <ul>
            {view.totalsOff.map((total) => (
              <li key={total.address}>
                {total.address} {total.heading}：表里写 {total.written}，各行相加 {total.summed}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {preview.missing.length > 0 && (
        <details className="strip">
          <summary>
            <strong>登记册里有、这份文件里没有的 {preview.missing.length} 项</strong>
            <span className="quiet">　原样保留，不会删除</span>
          </summary>
          <ul className="missing">
            {preview.missing.map(({ recordId, name }) => (
              <li key={recordId}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {view.notes.length > 0 && (
        <details className="strip">
          <summary>
            <strong>表里的说明文字 {view.notes.length} 条</strong>
            <span className="quiet">　不作为项目导入</span>
          </summary>
          <ul className="missing">
            {view.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
