import { TableBox } from '../../../../components/table-box.tsx'
import type { DuplicatePair, MergePreview } from '../../../../trpc/types.ts'

interface Props {
  readonly fields: MergePreview['fields']
  readonly kept: DuplicatePair['later']
  readonly merged: DuplicatePair['later']
  readonly choices: Readonly<Record<string, 'kept' | 'merged'>>
  readonly onChoose: (field: string, choice: 'kept' | 'merged') => void
}

/** Where two projects differ, field by field, to choose whose value stands. */
export function MergeFields({ fields, kept, merged, choices, onChoose }: Props) {
  if (fields.length === 0) return <p className="quiet">两个项目各栏内容一样。</p>
  return (
    <TableBox name="各栏取值" className="table-box many-table">
      <table className="table merge-table">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">{kept.number}（保留）</th>
            <th scope="col">{merged.number}（并入）</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, label, ...values }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              {(['kept', 'merged'] as const).map((side) => (
                <td key={side}>
                  <label>
                    <input
                      type="radio"
                      name={`merge-${field}`}
                      checked={choices[field] === side}
                      onChange={() => onChoose(field, side)}
                    />
                    <span>
                      <span className="sr-only">{label}取</span>
                      {values[side] === '' ? '（空）' : values[side]}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}
