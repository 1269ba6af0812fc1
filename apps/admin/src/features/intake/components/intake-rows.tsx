import type { Preview, RowStatus } from '@zhaoshang/domain'
import { Button } from 'antd'
import { Notice } from '../../../components/notice.tsx'
import { Empty, Loading } from '../../../components/states.tsx'
import { rowStatusText } from '../../../texts/intake.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import { useIntakeRows } from '../api/use-intake-rows.ts'
import { IntakeRow } from './intake-row.tsx'

interface Props {
  readonly view: IntakeView
  readonly preview: Preview
  readonly status: RowStatus | undefined
}

/** Row by row: what the file would do to the register. */
export function IntakeRows({ view, preview, status }: Props) {
  const { rows, more, loading } = useIntakeRows(view, status)
  const { counts } = preview
  const same = counts.new + counts.changed + counts.advanced + counts.wrong + counts['left-out'] === 0
  return (
    <>
      {same && view.rowTotal > 0 && (
        <Notice
          tone="done"
          title={preview.appliedBefore ? '与上次相同，未作改动' : '与登记册完全相同，不用改动'}
        >
          {preview.correctionsKept > 0 && (
            <p>上次导入之后在系统里改过的 {preview.correctionsKept} 处，都保留着。</p>
          )}
        </Notice>
      )}
      {!same && preview.appliedBefore && (
        <Notice tone="main" title="这份文件以前导入过">
          {preview.correctionsKept > 0 && <p>导入之后在系统里改过的 {preview.correctionsKept} 处会保留。</p>}
        </Notice>
      )}
      {rows.length === 0 ? (
        <div className="table-box">
          {loading ? (
            <Loading />
          ) : (
            <Empty title={status === undefined ? '表里没有内容行' : `没有“${rowStatusText(status)}”的行`} />
          )}
        </div>
      ) : (
        <div className="table-box intake-box">
          <table className="table intake-table">
            <caption className="sr-only">逐行对照</caption>
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">结果</th>
                <th scope="col">名称</th>
                <th scope="col">对照</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <IntakeRow key={row.row} view={view} preview={preview} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more && (
        <p className="intake-more">
          <Button loading={loading} onClick={more}>
            再显示 100 行（共 {view.rowTotal} 行）
          </Button>
        </p>
      )}
    </>
  )
}
