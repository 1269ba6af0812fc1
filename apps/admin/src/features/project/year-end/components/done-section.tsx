import { unitWord } from '../../../../components/form/unit-choices.ts'
import { Section } from '../../../../components/page.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { Undo } from '../../../../components/undo/undo.tsx'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { useMe } from '../../../../session/me.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import type { YearEnd } from '../../../../trpc/types.ts'
import { useYearEndChanged } from '../api/use-year-end.ts'

/** What was carried over, to be taken back while nothing newer stands on it. */
export function DoneSection({ done }: { done: YearEnd['done'] }) {
  const me = useMe()
  const now = useNow()
  const changed = useYearEndChanged()
  if (done.length === 0) return null
  return (
    <Section id="year-end-done" title="已结转">
      <TableBox name="已结转的年度">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">年度</th>
              <th scope="col">单位</th>
              <th scope="col" className="num">
                项目
              </th>
              <th scope="col" className="num">
                转入下年
              </th>
              <th scope="col" className="num">
                当年到位
              </th>
              <th scope="col">经办</th>
              <th scope="col">办理</th>
            </tr>
          </thead>
          <tbody>
            {done.map(({ changeSet, year, units, projects, goOn, fundsYearYuan, actorName, at }) => (
              <tr key={changeSet}>
                <th scope="row" className="keep">
                  {year} 年
                </th>
                <td className="wide">
                  {units
                    .slice(0, 3)
                    .map((unit) => unitWord(me, unit))
                    .join('、')}
                  {units.length > 3 && `等 ${units.length} 个单位`}
                </td>
                <td className="num">{projects}</td>
                <td className="num">{goOn}</td>
                <td className="num keep">{yuanInWords(fundsYearYuan)}</td>
                <td className="keep">
                  {actorName} <span className="quiet">{instantInWords(at, now)}</span>
                </td>
                <td>
                  <Undo changeSet={changeSet} what={` ${year} 年的结转`} onDone={() => void changed()} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Section>
  )
}
