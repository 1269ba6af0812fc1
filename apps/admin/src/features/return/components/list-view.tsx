import type { List } from '@zhaoshang/domain'
import { Button } from 'antd'
import { DataGrid, type GridRow } from '../../../components/grid/data-grid.tsx'
import { RevealContacts } from '../../../components/reveal-contacts.tsx'
import { Empty, Failed, Loading } from '../../../components/states.tsx'
import { choicesOf } from '../../../plan/choices.ts'
import { hasContacts, listFields } from '../../../plan/list-columns.ts'
import { mayAny, useMe } from '../../../session/me.ts'
import type { ReturnRow } from '../../../trpc/types.ts'
import { useContacts } from '../api/use-contacts.ts'
import { useEditCell } from '../api/use-edit-cell.ts'
import { useRows } from '../api/use-rows.ts'

/** One list of a return as a grid; its cells can be changed while the return is being filled. */
export function ListView({
  returnKey,
  list,
  editable,
}: {
  returnKey: string
  list: List
  editable: boolean
}) {
  const me = useMe()
  const rows = useRows(returnKey, list.id)
  const contacts = useContacts(returnKey, list.id)
  const edit = useEditCell(returnKey, list.entity)
  if (rows.isPending) return <Loading lines={8} />
  if (rows.isError) return <Failed error={rows.error} again={() => void rows.refetch()} />

  const [first] = rows.data.pages
  const all = rows.data.pages.flatMap((page) => page.rows)
  const columns = listFields(me.plan, list)
  const mayEdit = editable && mayAny(me, 'project.edit')
  if (all.length === 0) {
    return (
      <Empty title={`本期${list.shortName}清单：无`}>
        <p>
          {editable
            ? '没有内容就这样报送，按“无”计；有内容的，在上面上传 Excel。'
            : '本单位本期没有这类内容。'}
        </p>
      </Empty>
    )
  }
  return (
    <>
      {hasContacts(columns) && mayAny(me, 'contact.unmask') && <RevealContacts contacts={contacts} />}
      <DataGrid<GridRow & ReturnRow>
        label={list.title}
        columns={columns}
        rows={all.map((row) => ({ ...contacts.lay(row), id: row.recordId }))}
        subtotals={first?.subtotals ?? {}}
        choices={({ field }) => choicesOf(me.plan, field)}
        {...(mayEdit
          ? {
              onEdit: (row, column, text) => {
                // What is shown of a changed contact would be the old one.
                if (column.field.sensitive) contacts.hide()
                return edit(row, column.field.id, text)
              },
            }
          : {})}
      />
      {rows.hasNextPage && (
        <p className="list-more">
          <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            再显示 200 行（共 {first?.total} 行）
          </Button>
        </p>
      )}
    </>
  )
}
