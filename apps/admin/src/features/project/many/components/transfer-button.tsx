import { Button } from 'antd'
import { useState } from 'react'
import { mayAny, useMe } from '../../../../session/me.ts'
import { TransferDialog } from './transfer-dialog.tsx'

interface Props {
  readonly project: { readonly id: string; readonly version: number; readonly mergedInto: object | null }
}

/** Hands the one project that is being looked at to another unit. */
export function TransferButton({ project: { id, version, mergedInto } }: Props) {
  const me = useMe()
  const [open, setOpen] = useState(false)
  if (!mayAny(me, 'project.transfer') || mergedInto !== null) return null
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>移交</Button>
      {open && (
        <TransferDialog chosen={{ kind: 'rows', rows: [{ id, version }] }} onDone={close} onClose={close} />
      )}
    </>
  )
}
