import { dayOfInstant, isDay } from '@zhaoshang/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useId, useState } from 'react'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { OpenWork, Person } from '../../../../trpc/types.ts'
import { Field } from '../../../../components/form/field.tsx'
import { unitChoices, unitWord } from '../../../../components/form/unit-choices.ts'
import { usePeopleChanged, usePerson, useTakers } from '../api/use-people.ts'
import { workKindText } from './work-words.ts'
import '../../../../components/form/form.css'

/** Somebody leaves or moves: everything open of his, and who takes it, in one act. */
export function HandOverPage({ id }: { id: string }) {
  const query = usePerson(id)
  if (query.data) return <Loaded person={query.data.person} />
  return (
    <Page title="交接">
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function Loaded({ person }: { person: Person }) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const navigate = useNavigate()
  const changed = usePeopleChanged()
  const { message } = App.useApp()
  const [asked, setAsked] = useState({ day: today as string, toUnit: '', reason: '', taker: '' })
  const [takers, setTakers] = useState<Readonly<Record<string, string | null>>>({})
  const [busy, setBusy] = useState(false)
  const leaving = {
    person: person.id,
    day: isDay(asked.day) ? asked.day : today,
    ...(asked.toUnit !== '' && { toUnit: asked.toUnit }),
  }
  const preview = useQuery(
    trpc.handOver.preview.queryOptions(leaving, { staleTime: 0, placeholderData: keepPreviousData }),
  )
  const people = (useTakers(person.unit).data ?? []).filter(({ id }) => id !== person.id)
  const options = people.map((one) => ({ value: one.id, label: `${one.name}（${unitWord(me, one.unit)}）` }))
  const ask = (patch: Partial<typeof asked>) => setAsked({ ...asked, ...patch })
  async function go(fingerprint: string) {
    setBusy(true)
    try {
      const { id } = await client.handOver.complete.mutate({
        ...leaving,
        fingerprint,
        takers: { ...takers },
        ...(asked.taker !== '' && { taker: asked.taker }),
        ...(asked.reason.trim() !== '' && { reason: asked.reason.trim() }),
      })
      await changed()
      await navigate({ to: paths.handOverRecord, params: { handOver: id } })
    } catch (error) {
      void message.error(errorText(error).text, 6)
      await preview.refetch()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page
      title={`交接：${person.name}`}
      lead={<p>列出他手上的全部事项，一次交清。离岗的，账号随即停用；调动的，账号保留。</p>}
    >
      <Section id="hand-over-what" title="去向">
        <div className="form-fields">
          <Field
            spec={{
              name: 'toUnit',
              label: '调到',
              kind: 'choice',
              options: unitChoices(me, 'person.edit').filter(({ value }) => value !== person.unit),
              hint: '不选就是离岗',
            }}
            value={asked.toUnit}
            onChange={(toUnit) => ask({ toUnit: String(toUnit) })}
          />
          <Field
            spec={{ name: 'day', label: '从哪天起不在岗', kind: 'day', required: true }}
            value={asked.day}
            onChange={(day) => ask({ day: String(day) })}
          />
          <Field
            spec={{ name: 'taker', label: '都交给', kind: 'choice', options, hint: '下面可以逐项另选' }}
            value={asked.taker}
            onChange={(taker) => ask({ taker: String(taker) })}
          />
          <Field
            spec={{ name: 'reason', label: '说明', hint: '写在交接单上' }}
            value={asked.reason}
            onChange={(reason) => ask({ reason: String(reason) })}
          />
        </div>
      </Section>
      <Section id="hand-over-work" title="手上的事项">
        <QueryView query={preview}>
          {(data) => (
            <>
              {data.work.length === 0 ? (
                <Empty title="手上没有事项">
                  <p>可以直接确认。</p>
                </Empty>
              ) : (
                <TableBox name="交接清单">
                  <table className="table">
                    <thead>
                      <tr>
                        <th scope="col">类别</th>
                        <th scope="col">事项</th>
                        <th scope="col">接手人</th>
                      </tr>
                    </thead>
                    <tbody>
                      {data.work.map((work) => (
                        <Line
                          key={`${work.kind}/${work.id}`}
                          work={work}
                          options={options}
                          value={takers[`${work.kind}/${work.id}`]}
                          onChange={(to) => setTakers({ ...takers, [`${work.kind}/${work.id}`]: to })}
                        />
                      ))}
                    </tbody>
                  </table>
                </TableBox>
              )}
              <div className="form-actions">
                <Button
                  type="primary"
                  loading={busy}
                  disabled={preview.isPlaceholderData}
                  onClick={() => void go(data.fingerprint)}
                >
                  {asked.toUnit === '' ? '确认离岗并交接' : '确认调动并交接'}
                </Button>
              </div>
            </>
          )}
        </QueryView>
      </Section>
    </Page>
  )
}

interface LineProps {
  readonly work: OpenWork
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Undefined: as chosen for all. */
  readonly value: string | null | undefined
  readonly onChange: (to: string | null) => void
}

function Line({ work, options, value, onChange }: LineProps) {
  const id = useId()
  return (
    <tr>
      <td className="keep">{workKindText(work.kind)}</td>
      <th scope="row" className="wide" id={id}>
        {work.title}
        {work.detail !== undefined && <span className="quiet">（{work.detail}）</span>}
      </th>
      <td>
        {work.ends ? (
          <span className="quiet">
            {work.kind === 'account' ? '停用' : '终止；接手人的角色由安全管理员授予'}
          </span>
        ) : (
          <select
            className="field"
            aria-labelledby={id}
            value={value === undefined ? 'all' : (value ?? '')}
            onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
          >
            {value === undefined && <option value="all">同上（都交给的人）</option>}
            <option value="">暂时空缺</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  )
}
