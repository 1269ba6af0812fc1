import { isDay } from '@zhaoshang/domain'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { AsOfDay } from '../../../../components/form/as-of-day.tsx'
import { Page } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import type { UnitRegister } from '../../../../trpc/types.ts'
import { useUnits } from '../api/use-units.ts'
import { NewUnit } from './new-unit.tsx'
import { OrderUnits } from './order-units.tsx'

/** The register of units in its order, as of any day. */
export function UnitsPage({ day: asked }: { day: string | undefined }) {
  const day = asked !== undefined && isDay(asked) ? asked : undefined
  const query = useUnits(day)
  const navigate = useNavigate()
  const [doing, setDoing] = useState<'create' | 'order'>()
  const { mayEdit = false, rows = [] } = query.data ?? {}
  return (
    <Page
      title="单位"
      lead={<p>{day === undefined ? '现在的单位，按排序。' : `${day} 当日的单位和名称。`}</p>}
      actions={
        mayEdit &&
        day === undefined && (
          <>
            <Button onClick={() => setDoing('order')} disabled={doing === 'order'}>
              调整次序
            </Button>
            <Button type="primary" onClick={() => setDoing('create')}>
              新增单位
            </Button>
          </>
        )
      }
    >
      <AsOfDay
        day={day}
        onChoose={(chosen) =>
          void navigate({ to: paths.units, search: chosen === undefined ? {} : { day: chosen } })
        }
      />
      <QueryView query={query} lines={12}>
        {(data) =>
          doing === 'order' ? (
            <OrderUnits units={data.rows} onClose={() => setDoing(undefined)} />
          ) : (
            <Table rows={data.rows} day={day} />
          )
        }
      </QueryView>
      {doing === 'create' && <NewUnit units={rows} onClose={() => setDoing(undefined)} />}
    </Page>
  )
}

function Table({ rows, day }: { rows: UnitRegister['rows']; day: string | undefined }) {
  const { plan } = useMe()
  const kindName = (id: string) => plan.unitKinds.find((kind) => kind.id === id)?.name ?? id
  const names = new Map(rows.map(({ code, shortName }) => [code, shortName]))
  if (rows.length === 0)
    return (
      <div className="table-box">
        <Empty title="这一天还没有单位">
          <p>工作方案从较晚的日期起施行，请选以后的日期。</p>
        </Empty>
      </div>
    )
  return (
    <TableBox name="单位名册">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col" className="no-phone">
              简称
            </th>
            <th scope="col">类别</th>
            <th scope="col" className="no-phone">
              上级
            </th>
            <th scope="col">联系</th>
            <th scope="col" className="num">
              人数
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <tr key={unit.code}>
              <th scope="row" className="wide">
                <Link to={paths.unit} params={{ unit: unit.code }} search={day === undefined ? {} : { day }}>
                  {unit.name}
                </Link>
              </th>
              <td className="keep no-phone">{unit.shortName}</td>
              <td className="keep">{unit.kinds.map(kindName).join('、')}</td>
              <td className="keep no-phone">
                {unit.parent === undefined ? '—' : (names.get(unit.parent) ?? unit.parent)}
              </td>
              <td>{[unit.contact, unit.phone].filter(Boolean).join(' ') || '—'}</td>
              <td className="num">{unit.people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}
