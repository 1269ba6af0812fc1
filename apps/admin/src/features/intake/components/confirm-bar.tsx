import type { Preview, RowStatus } from '@zhaoshang/domain'
import { Link } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { paths } from '../../../paths.ts'
import { rowStatuses, rowStatusMeaning, rowStatusText } from '../../../texts/intake.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import { focusFault } from '../api/fault-focus.ts'
import { useFinish } from '../api/use-finish.ts'

interface Props {
  readonly view: IntakeView
  readonly preview: Preview
  readonly status: RowStatus | undefined
}

/** How many rows of each kind, as filters; and the end of it: confirm, or put aside. */
export function ConfirmBar({ view, preview, status }: Props) {
  const { counts } = preview
  const finish = useFinish(view)
  const [asked, setAsked] = useState(false)
  const news = counts.new + counts.changed + counts.advanced
  return (
    <div className="confirm">
      <nav className="chips confirm-chips" aria-label="按对照结果筛选">
        <Chip view={view} show="all" here={status === undefined} label="全部" count={view.rowTotal} />
        {rowStatuses.map((each) => (
          <Chip
            key={each}
            view={view}
            show={each}
            here={status === each}
            label={rowStatusText(each)}
            count={counts[each]}
            meaning={rowStatusMeaning(each)}
            alert={each === 'wrong'}
          />
        ))}
      </nav>
      <div className="confirm-acts">
        {counts.wrong > 0 && (
          <span id="confirm-why" className="confirm-why">
            还有 {counts.wrong} 行有误，处理后才能导入
            <button type="button" className="link-button" onClick={() => focusFault(1)}>
              到下一处
            </button>
          </span>
        )}
        <Button onClick={() => setAsked(true)} disabled={finish.busy}>
          放弃导入
        </Button>
        <Button
          type="primary"
          data-confirm
          loading={finish.busy}
          disabled={!preview.canApply}
          aria-describedby={counts.wrong > 0 ? 'confirm-why' : undefined}
          onClick={finish.apply}
        >
          {news > 0 || counts.wrong > 0
            ? '确认导入'
            : view.key !== null
              ? '知道了，返回报表'
              : '知道了，返回项目库'}
        </Button>
      </div>
      <Modal
        open={asked}
        title="放弃导入这份文件？"
        okText="放弃"
        cancelText="再看看"
        onOk={() => {
          setAsked(false)
          finish.discard()
        }}
        onCancel={() => setAsked(false)}
      >
        <p>登记册不变。在这里改过的内容不会保留，需要时重新上传。</p>
      </Modal>
    </div>
  )
}

function Chip({
  view,
  show,
  here,
  label,
  count,
  meaning,
  alert = false,
}: {
  view: IntakeView
  show: string
  here: boolean
  label: string
  count: number
  meaning?: string
  alert?: boolean
}) {
  const look = ['chip', here && 'chip-here', count === 0 && 'chip-none', alert && count > 0 && 'chip-alert']
  return (
    <Link
      to={paths.intake}
      params={{ intake: view.id }}
      search={{ show }}
      replace
      resetScroll={false}
      className={look.filter(Boolean).join(' ')}
      aria-current={here}
      title={meaning}
    >
      {label} <b>{count}</b>
    </Link>
  )
}
