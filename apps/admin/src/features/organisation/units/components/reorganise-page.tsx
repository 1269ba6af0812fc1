import { dayOfInstant } from '@zhaoshang/domain'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { Moves, Reorganisation, UnitView } from '../../../../trpc/types.ts'
import { Field } from '../../../../components/form/field.tsx'
import { type Asked, changeOf } from '../api/reorganisation.ts'
import { useUnit, useUnitsChanged } from '../api/use-units.ts'
import { MovesTable } from './moves-table.tsx'
import '../../../../components/form/form.css'

const titles = { rename: '更名', merge: '合并', split: '拆分' } as const

/** Renames, merges or splits a unit from a day on: first what would move, then the deed. */
export function ReorganisePage({ code, kind }: { code: string; kind: string | undefined }) {
  const query = useUnit(code, undefined)
  const known = kind === 'merge' || kind === 'split' ? kind : 'rename'
  if (query.data) return <Loaded key={known} unit={query.data.unit} kind={known} />
  return (
    <Page title={titles[known]}>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function Loaded({ unit, kind }: { unit: UnitView['unit']; kind: Reorganisation['kind'] }) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const navigate = useNavigate()
  const changed = useUnitsChanged()
  const { message } = App.useApp()
  const [asked, setAsked] = useState<Asked>({
    kind,
    day: today,
    name: '',
    shortName: '',
    others: [],
    takers: [],
    makes: false,
    newCode: '',
    goesOn: kind === 'split',
    rest: '',
    choices: {},
  })
  const [moves, setMoves] = useState<{ list: Moves['list']; fingerprint: string }>()
  const [busy, setBusy] = useState(false)
  const change = changeOf(unit, asked)
  const others = me.plan.units
    .filter((one) => one.code !== unit.code)
    .map((one) => ({ value: one.code, label: one.name }))
  const ask = (patch: Partial<Asked>) => {
    setAsked({ ...asked, ...patch })
    // Another question has another answer.
    setMoves(undefined)
  }
  async function doing(work: () => Promise<void>) {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      setMoves(undefined)
      void message.error(errorText(error).text, 6)
    } finally {
      setBusy(false)
    }
  }
  const look = (wanted: Reorganisation) =>
    doing(async () => setMoves(await client.unit.previewReorganisation.query(wanted)))
  const go = (wanted: Reorganisation, fingerprint: string) =>
    doing(async () => {
      await client.unit.reorganise.mutate({ change: wanted, fingerprint })
      await changed()
      void message.success(`已${titles[kind]}。`)
      await navigate({ to: paths.unit, params: { unit: unit.code } })
    })
  return (
    <Page
      title={`${titles[kind]}：${unit.name}`}
      lead={
        <p>
          {kind === 'rename'
            ? '从生效日期起用新名称；以前的报表、文件仍用当时的名称。'
            : '在办事项从生效日期起转到接续的单位，一次办完；当天以前应报的仍由原单位报，以后的由接续的单位报。'}
        </p>
      }
    >
      <Section id="reorganise-what" title="怎样变更">
        <div className="form-fields">
          <Field
            spec={{ name: 'day', label: '生效日期', kind: 'day', required: true }}
            value={asked.day}
            onChange={(day) => ask({ day: String(day) })}
          />
          {kind === 'merge' && (
            <Field
              spec={{ name: 'others', label: '一并合并的单位', kind: 'choices', options: others }}
              value={asked.others}
              onChange={(value) => ask({ others: typeof value === 'string' ? [] : value })}
            />
          )}
          {kind === 'merge' && !asked.makes && (
            <Field
              spec={{
                name: 'into',
                label: '并入',
                kind: 'choice',
                required: true,
                options: others.filter(({ value }) => !asked.others.includes(value)),
              }}
              value={asked.takers[0] ?? ''}
              onChange={(value) => ask({ takers: value === '' ? [] : [String(value)] })}
            />
          )}
          {kind === 'split' && (
            <Field
              spec={{ name: 'takers', label: '接收的单位', kind: 'choices', options: others }}
              value={asked.takers}
              onChange={(value) => ask({ takers: typeof value === 'string' ? [] : value })}
            />
          )}
        </div>
        {kind !== 'rename' && (
          <p>
            <label>
              <input
                type="checkbox"
                checked={asked.makes}
                onChange={(event) => ask({ makes: event.target.checked })}
              />{' '}
              {kind === 'merge' ? '合并成新设的单位' : '还有新设的单位接收'}
            </label>
          </p>
        )}
        {kind === 'split' && (
          <p>
            <label>
              <input
                type="checkbox"
                checked={asked.goesOn}
                onChange={(event) => ask({ goesOn: event.target.checked })}
              />{' '}
              原单位保留，只分出一部分
            </label>
          </p>
        )}
        {(kind === 'rename' || asked.makes) && (
          <div className="form-fields">
            <Field
              spec={{ name: 'name', label: '新名称', required: true }}
              value={asked.name}
              onChange={(name) => ask({ name: String(name) })}
            />
            <Field
              spec={{ name: 'shortName', label: '新简称', required: true }}
              value={asked.shortName}
              onChange={(shortName) => ask({ shortName: String(shortName) })}
            />
            {asked.makes && (
              <Field
                spec={{ name: 'code', label: '新单位代码', required: true, hint: '区划代码或小写拼音字母' }}
                value={asked.newCode}
                onChange={(newCode) => ask({ newCode: String(newCode).trim() })}
              />
            )}
          </div>
        )}
        {change?.kind === 'split' && (
          <div className="form-fields">
            <Field
              spec={{
                name: 'rest',
                label: '没有逐项指定的都归',
                kind: 'choice',
                required: true,
                options: possible(me.plan.units, change, asked),
              }}
              value={change.rest}
              onChange={(rest) => ask({ rest: String(rest) })}
            />
          </div>
        )}
        <div className="form-actions">
          <Button
            type={moves ? 'default' : 'primary'}
            disabled={!change}
            loading={busy && !moves}
            onClick={() => change && void look(change)}
          >
            看看会带来什么
          </Button>
        </div>
      </Section>
      {moves && change && (
        <Section id="reorganise-moves" title={kind === 'rename' ? '确认' : '随之转移的在办事项'}>
          <MovesTable
            list={moves.list}
            change={change}
            newName={asked.name}
            onChoose={(thing, to) => {
              const choices = { ...asked.choices, [thing]: to }
              setAsked({ ...asked, choices })
              const wanted = changeOf(unit, { ...asked, choices })
              if (wanted) void look(wanted)
            }}
          />
          {kind !== 'rename' && (
            <p className="form-hint">
              请先核对清单：办完后不能一键撤回，要改回只能按相反方向再办一次。已报送、已印发的不受影响。
            </p>
          )}
          <div className="form-actions">
            <Button type="primary" loading={busy} onClick={() => void go(change, moves.fingerprint)}>
              确认{titles[kind]}
            </Button>
          </div>
        </Section>
      )}
    </Page>
  )
}

function possible(
  units: readonly { readonly code: string; readonly name: string }[],
  change: Extract<Reorganisation, { kind: 'split' }>,
  asked: Asked,
): { value: string; label: string }[] {
  const codes = [
    ...change.parts.map((part) => ('create' in part ? part.create.code : part.code)),
    ...(change.goesOn ? [change.code] : []),
  ]
  return codes.map((value) => ({
    value,
    label: units.find(({ code }) => code === value)?.name ?? asked.name,
  }))
}
