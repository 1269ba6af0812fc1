import { isDay } from '@zhaoshang/domain'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Notice } from '../../../../components/notice.tsx'
import { AsOfDay } from '../../../../components/form/as-of-day.tsx'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import type { UnitView } from '../../../../trpc/types.ts'
import { useUnit } from '../api/use-units.ts'
import { EditUnit } from './edit-unit.tsx'
import { capabilityText } from './unit-fields.ts'
import '../../../../components/form/form.css'

/** One unit: what it is, was called, whom it followed; its people; its projects by either way of counting. */
export function UnitPage({ code, day: asked }: { code: string; day: string | undefined }) {
  const day = asked !== undefined && isDay(asked) ? asked : undefined
  const query = useUnit(code, day)
  if (query.data) return <Loaded view={query.data} day={day} again={() => void query.refetch()} />
  return (
    <Page title="单位">
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function Loaded({ view, day, again }: { view: UnitView; day: string | undefined; again: () => void }) {
  const { unit, people, projects } = view
  const { plan } = useMe()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const ended = unit.toDay !== undefined && unit.toDay <= view.day
  const kindName = (id: string) => plan.unitKinds.find((kind) => kind.id === id)?.name ?? id
  const parent = plan.units.find((one) => one.code === unit.parent)
  return (
    <Page
      title={unit.name}
      state={ended ? <Tag tone="quiet">已撤并</Tag> : undefined}
      lead={<p>{unit.kinds.map(kindName).join('、')}</p>}
      actions={
        day === undefined &&
        !ended && (
          <>
            {view.mayReorganise &&
              (['rename', 'merge', 'split'] as const).map((kind) => (
                <Link key={kind} to={paths.unitReorganise} params={{ unit: unit.code }} search={{ kind }}>
                  <Button tabIndex={-1}>{{ rename: '更名', merge: '合并', split: '拆分' }[kind]}</Button>
                </Link>
              ))}
            {view.mayEdit !== 'no' && (
              <Button type="primary" onClick={() => setEditing(true)}>
                {view.mayEdit === 'all' ? '编辑' : '编辑联系方式'}
              </Button>
            )}
          </>
        )
      }
    >
      <AsOfDay
        day={day}
        onChoose={(chosen) =>
          void navigate({
            to: paths.unit,
            params: { unit: unit.code },
            search: chosen === undefined ? {} : { day: chosen },
          })
        }
      />
      {day !== undefined && (
        <Notice tone="quiet">
          <p>这是 {day} 当日的情况。</p>
        </Notice>
      )}
      <Section id="unit-facts" title="基本情况">
        <dl className="facts">
          <Fact name="简称" value={unit.shortName} />
          <Fact name="代码" value={unit.code} />
          <Fact name="上级单位" value={parent?.name ?? '—'} />
          <Fact name="联系人" value={unit.contact ?? '—'} />
          <Fact name="电话" value={unit.phone ?? '—'} />
          <Fact name="地址" value={unit.address ?? '—'} />
          <Fact name="承担的事项" value={unit.capabilities.map(capabilityText).join('、') || '—'} />
          <Fact name="其他叫法" value={unit.aliases.join('、') || '—'} />
        </dl>
      </Section>
      {people && (
        <Section
          id="unit-people"
          title="人员"
          aside={
            <Link to={paths.people} search={{ unit: unit.code }}>
              人员名册
            </Link>
          }
        >
          {people.length === 0 ? (
            <Empty title="还没有登记人员" />
          ) : (
            <ul className="facts">
              {people.map(({ id, name, posts }) => (
                <li key={id}>
                  <Link to={paths.person} params={{ person: id }}>
                    {name}
                  </Link>
                  {posts.length > 0 && <span className="quiet"> {posts.join('、')}</span>}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {projects && (
        <Section id="unit-projects" title="首报在推项目">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">按原单位</th>
                <th scope="col">按现单位</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>{projects.asWas} 个</td>
                <td>{projects.asIs} 个</td>
              </tr>
            </tbody>
          </table>
          <p className="form-hint">
            按原单位：算在当时的单位名下；按现单位：算在接续它的单位名下。两种口径全区合计相同。
          </p>
        </Section>
      )}
      <Section id="unit-names" title="名称沿革">
        <TableBox name="历次名称">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">起</th>
                <th scope="col">止</th>
                <th scope="col">名称</th>
              </tr>
            </thead>
            <tbody>
              {view.names.map((one) => (
                <tr key={one.fromDay}>
                  <td className="keep">{one.fromDay}</td>
                  <td className="keep">{one.toDay === undefined ? '至今' : `${one.toDay} 前`}</td>
                  <td>{one.name}</td>
                </tr>
              ))}
              {view.successions.map((one) => (
                <tr key={`${one.from}/${one.to}/${one.day}`}>
                  <td className="keep">{one.day}</td>
                  <td className="keep">{one.kind === 'merge' ? '合并' : '拆分'}</td>
                  <td>
                    {one.fromName} → {one.toName}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      </Section>
      {editing && <EditUnit view={view} again={again} onClose={() => setEditing(false)} />}
    </Page>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
