import { Button } from 'antd'
import { useState } from 'react'
import { mayAny, useMe } from '../../../../session/me.ts'
import type { Chosen } from '../../list/api/selection.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

interface Props {
  readonly chosen: Chosen
  readonly onDone: () => void
}

/** What can be done with many projects at once: change a field, hand them to another unit. */
export function BulkActions({ chosen, onDone }: Props) {
  const me = useMe()
  const [open, setOpen] = useState<'change' | 'transfer'>()
  const close = () => setOpen(undefined)
  const done = () => {
    close()
    onDone()
  }
  return (
    <>
      {mayAny(me, 'project.edit') && <Button onClick={() => setOpen('change')}>批量修改</Button>}
      {mayAny(me, 'project.transfer') && <Button onClick={() => setOpen('transfer')}>移交</Button>}
      {open === 'change' && <BulkDialog chosen={chosen} onDone={done} onClose={close} />}
      {open === 'transfer' && <TransferDialog chosen={chosen} onDone={done} onClose={close} />}
    </>
  )
}
