import type { ProjectColumn } from '@zhaoshang/domain'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useMe } from '../../../../session/me.ts'
import { allColumns, type Columns } from '../api/use-columns.ts'

/** Which columns, and in which order: those that are shown above, the rest to choose from. */
export function ColumnDialog({ columns, onClose }: { columns: Columns; onClose: () => void }) {
  const { plan } = useMe()
  const [ids, setIds] = useState<readonly string[]>(() => columns.shown.map(({ id }) => id))
  const all = allColumns(plan)
  const byId = new Map(all.map((column) => [column.id, column]))
  const shown = ids.flatMap((id) => byId.get(id) ?? [])
  const rest = all.filter(({ id }) => !ids.includes(id))

  function move(at: number, by: -1 | 1) {
    const next = [...ids]
    const [id] = next.splice(at, 1)
    if (id !== undefined) next.splice(at + by, 0, id)
    setIds(next)
  }
  return (
    <Modal
      open
      title="选择列"
      width={560}
      okText="应用"
      cancelText="取消"
      onCancel={onClose}
      onOk={() => {
        columns.show(ids)
        onClose()
      }}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {columns.changed && (
            <Button
              onClick={() => {
                columns.forget()
                onClose()
              }}
            >
              恢复原样
            </Button>
          )}
          <CancelBtn />
          <OkBtn />
        </>
      )}
    >
      <h2 id="columns-shown">显示的列，从左到右</h2>
      <ol className="order-list column-list" aria-labelledby="columns-shown">
        {shown.map((column, at) => (
          <li key={column.id}>
            <span className="order-number">{at + 1}</span>
            <span className="order-name">{column.label}</span>
            {at > 0 && (
              <>
                <Step column={column} word="左移" sign="↑" off={at === 1} onGo={() => move(at, -1)} />
                <Step
                  column={column}
                  word="右移"
                  sign="↓"
                  off={at === shown.length - 1}
                  onGo={() => move(at, 1)}
                />
                <Step
                  column={column}
                  word="不显示"
                  sign="×"
                  off={false}
                  onGo={() => setIds(ids.filter((id) => id !== column.id))}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      <h2 id="columns-rest" className="column-rest">
        可以添加的列
      </h2>
      <ul className="chips" aria-labelledby="columns-rest">
        {rest.map((column) => (
          <li key={column.id}>
            <button type="button" className="chip" onClick={() => setIds([...ids, column.id])}>
              {column.label}
            </button>
          </li>
        ))}
        {rest.length === 0 && <li className="quiet">所有列都已显示。</li>}
      </ul>
    </Modal>
  )
}

interface StepProps {
  readonly column: ProjectColumn
  readonly word: string
  readonly sign: string
  readonly off: boolean
  readonly onGo: () => void
}

function Step({ column, word, sign, off, onGo }: StepProps) {
  return (
    <button
      type="button"
      className="column-step"
      aria-label={`${word} ${column.label}`}
      title={word}
      disabled={off}
      onClick={onGo}
    >
      {sign}
    </button>
  )
}
