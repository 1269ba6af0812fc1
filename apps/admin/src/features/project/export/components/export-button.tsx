import type { ProjectFilter, ProjectSort } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { ExportDialog } from './export-dialog.tsx'

export interface ExportProps {
  readonly filter: ProjectFilter
  /** Ids of the columns that the list shows, from the left. */
  readonly columns: readonly string[]
  readonly sort?: ProjectSort | undefined
  /** How many projects the list has, where it says so. */
  readonly total?: number | undefined
}

/** Takes out what the list shows, all rows of it. */
export function ExportButton(props: ExportProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>导出</Button>
      {open && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
