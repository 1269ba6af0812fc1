import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { errorText } from '../../../../texts/error-text.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { UnitRegister } from '../../../../trpc/types.ts'
import { useUnitsChanged } from '../api/use-units.ts'

/** Puts units in another order, by keys or mouse, and stores it in one write. */
export function OrderUnits({ units, onClose }: { units: UnitRegister['rows']; onClose: () => void }) {
  const [was] = useState(() => units.map(({ code }) => code))
  const [codes, setCodes] = useState(was)
  const { message } = App.useApp()
  const changed = useUnitsChanged()
  const save = useMutation(
    trpc.unit.reorder.mutationOptions({
      onSuccess: async () => {
        await changed()
        void message.success('次序已保存。')
        onClose()
      },
      onError: async (error) => {
        await changed()
        void message.error(errorText(error).text, 6)
      },
    }),
  )
  const names = new Map(units.map(({ code, name }) => [code, name]))
  function move(from: number, by: number) {
    const to = Math.min(codes.length - 1, Math.max(0, from + by))
    const next = [...codes]
    const [code] = next.splice(from, 1)
    if (code !== undefined) next.splice(to, 0, code)
    setCodes(next)
  }
  return (
    <>
      <div className="org-bar">
        <span>用按钮移动，或把焦点放在一行的按钮上连按。</span>
        <Button
          type="primary"
          loading={save.isPending}
          disabled={codes.every((code, i) => code === was[i])}
          onClick={() => save.mutate({ was, codes })}
        >
          保存次序
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
      <ol className="table-box order-list">
        {codes.map((code, i) => (
          <li key={code}>
            <span className="order-number">{i + 1}</span>
            <span className="order-name">{names.get(code)}</span>
            <Button
              disabled={i === 0}
              aria-label={`上移${names.get(code) ?? ''}`}
              onClick={() => move(i, -1)}
            >
              ↑
            </Button>
            <Button
              disabled={i === codes.length - 1}
              aria-label={`下移${names.get(code) ?? ''}`}
              onClick={() => move(i, 1)}
            >
              ↓
            </Button>
          </li>
        ))}
      </ol>
    </>
  )
}
