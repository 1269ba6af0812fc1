import type { List } from '@zhaoshang/domain'
import { RevealContacts } from '../../../components/reveal-contacts.tsx'
import { TableBox } from '../../../components/table-box.tsx'
import { hasContacts, headingGroups, type ListField, listFields } from '../../../plan/list-columns.ts'
import { mayAny, useMe } from '../../../session/me.ts'
import type { ReturnView } from '../../../trpc/types.ts'
import type { WholeList } from '../api/use-all-rows.ts'
import { useContacts } from '../api/use-contacts.ts'
import { Signatures } from './signatures.tsx'

/** One form on its own sheets: headings repeat, rows are not torn, the subtotal and the signatures close it. */
export function PrintedList({ list, whole, view }: { list: List; whole: WholeList; view: ReturnView }) {
  const me = useMe()
  const { plan } = me
  const contacts = useContacts(view.obligation.key, list.id)
  const columns = listFields(plan, list)
  const groups = headingGroups(columns)
  const grouped = groups.some(({ group }) => group !== undefined)
  const total = columns.reduce((sum, column) => sum + share(column), 5)
  return (
    <section className={`sheet sheet-${list.paper.toLowerCase()} sheet-wide`}>
      <p className="sheet-attachment">附件{list.attachment}</p>
      <h2 className="sheet-title">{list.title}</h2>
      <p className="sheet-line">
        <span>填报单位：{view.obligation.unitName}</span>
        <span>报送期间：{view.obligation.periodName}</span>
      </p>
      {hasContacts(columns) && mayAny(me, 'contact.unmask') && <RevealContacts contacts={contacts} />}
      <TableBox name={list.title} className="sheet-scroll">
        <table className="sheet-table">
          <colgroup>
            <col style={{ width: `${(500 / total).toFixed(2)}%` }} />
            {columns.map((column) => (
              <col
                key={column.field.id}
                style={{ width: `${((share(column) * 100) / total).toFixed(2)}%` }}
              />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col" rowSpan={grouped ? 2 : 1}>
                序号
              </th>
              {groups.map(({ group, columns: inside }) => (
                <th
                  key={inside[0]?.field.id}
                  scope={group === undefined ? 'col' : 'colgroup'}
                  {...(group === undefined ? { rowSpan: grouped ? 2 : 1 } : { colSpan: inside.length })}
                >
                  {group ?? heading(inside[0])}
                </th>
              ))}
            </tr>
            {grouped && (
              <tr>
                {groups
                  .filter(({ group }) => group !== undefined)
                  .flatMap(({ columns: inside }) => inside)
                  .map((column) => (
                    <th key={column.field.id} scope="col">
                      {heading(column)}
                    </th>
                  ))}
              </tr>
            )}
          </thead>
          <tbody>
            {whole.rows.map(contacts.lay).map((row) => (
              <tr key={row.recordId}>
                <td>{row.position}</td>
                {columns.map(({ field, numeric }) => (
                  <td key={field.id} className={numeric ? 'num' : undefined}>
                    {row.shown[field.id] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="sheet-total">
              <td />
              {columns.map(({ field, numeric }, place) => (
                <td key={field.id} className={numeric ? 'num' : undefined}>
                  {place === 0 ? '小计' : (whole.subtotals[field.id] ?? '')}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableBox>
      <Signatures words={list.signatures} events={view.events} />
    </section>
  )
}

/** An amount or a number to call is never torn; below this it would be. */
function share({ width, numeric, field }: ListField): number {
  return field.type === 'phone' ? 16 : numeric ? Math.max(width, 12) : width
}

function heading(column: ListField | undefined): string {
  if (!column) return ''
  return column.unit === undefined ? column.heading : `${column.heading}（${column.unit}）`
}
