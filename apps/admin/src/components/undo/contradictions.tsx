import { dayOfInstant, type Instant } from '@zhaoshang/domain'
import type { ApiRefusal } from '../../trpc/types.ts'
import { columnText, columnValueText, registerText } from '../../texts/audit.ts'
import { TableBox } from '../table-box.tsx'

type Refusal = Extract<ApiRefusal, { code: 'undo-contradicted' }>
type Contradiction = Refusal['contradictions'][number]

const whys: Readonly<Record<Contradiction['why'], string>> = {
  changed: '后来又改过',
  gone: '已经不在',
  there: '已经重新登记',
  referred: '后来有了新的登记',
  erased: '个人信息已按规定删除',
}

/** Everything that stands in the way of taking something back: which record, how it was left, how it is now, who was later. */
export function Contradictions({ total, contradictions }: Pick<Refusal, 'total' | 'contradictions'>) {
  return (
    <>
      <p>什么都没有改动。要撤销，请先处理下面这些后来的修改：</p>
      <TableBox name="后来的修改">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">记录</th>
              <th scope="col">栏目</th>
              <th scope="col">当时改成</th>
              <th scope="col">现在是</th>
              <th scope="col">最近修改</th>
            </tr>
          </thead>
          <tbody>
            {contradictions.map((one) => (
              <tr key={`${one.entity}/${one.id}/${one.label ?? ''}`}>
                <th scope="row">{one.name === '' ? registerText(one.entity) : one.name}</th>
                <td>
                  {one.label === undefined
                    ? whys[one.why]
                    : one.why === 'referred'
                      ? `${whys[one.why]}：${registerText(one.label)}`
                      : columnText(one.label)}
                </td>
                <td>{columnValueText(one.label ?? '', one.left ?? '') || '—'}</td>
                <td>{columnValueText(one.label ?? '', one.now ?? '') || '—'}</td>
                <td className="keep">
                  {one.by ?? '—'}
                  {one.at !== undefined && ` ${dayOfInstant(one.at as Instant)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {total > contradictions.length && (
        <p>
          共 {total} 处，只列出前 {contradictions.length} 处。
        </p>
      )}
    </>
  )
}
