import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { dayOfInstant, targetMoves } from '@zhaoshang/domain'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { StandingBar } from '../../../../components/standing-bar.tsx'
import { Empty } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { endpoints, paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { targetYearStates } from '../../../../texts/targets.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { Targets } from '../../../../trpc/types.ts'
import { useTargets, useTargetsChanged } from '../api/use-targets.ts'
import { FiguresGrid } from './figures-grid.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import '../../../../components/form/form.css'
import './targets.css'

interface Props {
  readonly search: {
    readonly year?: number | undefined
    readonly day?: string | undefined
    readonly indicator?: string | undefined
  }
}

/** A year's targets: proposed, laid before the units, issued, split, adjusted; held against what was done. */
export function TargetsPage({ search }: Props) {
  const targets = useTargets({ year: search.year, day: search.day })
  const again = () => void targets.refetch()
  return (
    <QueryView query={targets} lines={10}>
      {(data) => <Year targets={data} indicator={search.indicator} again={again} />}
    </QueryView>
  )
}

interface YearProps {
  readonly targets: Targets
  readonly indicator: string | undefined
  readonly again: () => void
}

function Year({ targets, indicator: asked, again }: YearProps) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const { year, state } = targets
  const { indicators } = me.plan
  const indicator = indicators.find(({ id }) => id === asked) ?? indicators[0]
  const edits = mayAny(me, 'target.edit')
  const drawingUp = state !== 'issued'
  const standing = targetYearStates[state]
  return (
    <Page
      title={`${year} 年度目标`}
      state={<Tag tone={standing.tone}>{standing.word}</Tag>}
      lead={<p>拟定 → 征求意见 → 下达 → 分解 → 调整，完成情况与时间进度对照。</p>}
      actions={
        <>
          <Button href={endpoints.targetsFile(year, targets.day)} download>
            导出 Excel
          </Button>
          {edits && <YearMoves targets={targets} again={again} />}
        </>
      }
    >
      <div className="org-bar">
        <Link className="chip" to={paths.targets} search={{ year: year - 1 }}>
          {year - 1} 年
        </Link>
        <strong>{year} 年</strong>
        <Link className="chip" to={paths.targets} search={{ year: year + 1 }}>
          {year + 1} 年
        </Link>
        <AsOf targets={targets} today={today} />
      </div>
      {indicators.length === 0 || targets.units.length === 0 ? (
        <Empty title="没有目标">
          <p>方案没有写指标，或者没有给您能看到的单位设目标。</p>
        </Empty>
      ) : (
        <>
          {edits && drawingUp && <FiguresGrid targets={targets} again={again} />}
          {!drawingUp && (
            <Section id="target-totals" title={targets.units.length > 1 ? '合计' : '本单位'}>
              <div className="stack">
                {indicators.map((one) => {
                  const total = targets.totals.find(({ indicator: id }) => id === one.id)
                  return (
                    total && (
                      <div key={one.id}>
                        <h3>{one.name}</h3>
                        <StandingBar indicator={one} standing={total.standing} />
                      </div>
                    )
                  )
                })}
              </div>
            </Section>
          )}
          {indicator && (
            <Section id="target-units" title="各单位">
              <nav className="chips" aria-label="指标">
                {indicators.map(({ id, name }) => (
                  <Link
                    key={id}
                    className={id === indicator.id ? 'chip chip-here' : 'chip'}
                    aria-current={id === indicator.id}
                    from={paths.targets}
                    to="."
                    search={(now) => ({ ...now, indicator: id })}
                  >
                    {name}
                  </Link>
                ))}
              </nav>
              <IndicatorTable targets={targets} indicator={indicator} again={again} />
            </Section>
          )}
        </>
      )}
    </Page>
  )
}

function AsOf({ targets, today }: { targets: Targets; today: string }) {
  return (
    <form method="get" action={paths.targets} className="org-bar" style={{ margin: 0 }}>
      <input type="hidden" name="year" value={targets.year} />
      <label>
        截至
        <input
          key={targets.day}
          className="field"
          type="date"
          name="day"
          defaultValue={targets.day}
          max={today}
        />
      </label>
      <Button htmlType="submit">查看</Button>
    </form>
  )
}

const moveWords = {
  consult: { word: '征求意见', done: '已发给各单位征求意见。' },
  'take-back': { word: '收回修改', done: '已收回，可以修改。' },
  issue: { word: '下达', done: '已下达。' },
} as const

/** What the office does with the whole year. */
function YearMoves({ targets, again }: { targets: Targets; again: () => void }) {
  const { message, modal } = App.useApp()
  const changed = useTargetsChanged()
  const set = targets.cells.filter(({ figure }) => figure !== null)
  const open = set.filter(({ answer }) => answer !== 'agreed').length
  const possible = (['consult', 'take-back', 'issue'] as const).filter(
    (action) => set.length > 0 && (targetMoves[action].in as readonly string[]).includes(targets.state),
  )
  const move = async (action: (typeof possible)[number]) => {
    try {
      await client.target.moveYear.mutate({ year: targets.year, action, version: targets.version })
      await changed()
      void message.success(moveWords[action].done)
    } catch (error) {
      again()
      void message.error(errorText(error).text, 6)
    }
  }
  return possible.map((action) => (
    <Button
      key={action}
      type={action === 'take-back' ? 'default' : 'primary'}
      onClick={() =>
        action === 'issue'
          ? void modal.confirm({
              title: `下达 ${targets.year} 年度目标？`,
              content:
                open === 0
                  ? '下达后各单位分解，改数要写明原因。'
                  : `还有 ${open} 项没有答复同意。下达后各单位分解，改数要写明原因。`,
              okText: '下达',
              cancelText: '先不下达',
              onOk: () => move(action),
            })
          : void move(action)
      }
    >
      {moveWords[action].word}
    </Button>
  ))
}
