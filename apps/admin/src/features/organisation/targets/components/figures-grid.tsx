import { App, Button } from 'antd'
import { figureText, readFigure } from '@zhaoshang/domain'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { StaleDifference } from '../../../../components/edit-form/stale-difference.tsx'
import { useDraft } from '../../../../components/edit-form/use-draft.ts'
import { Section } from '../../../../components/page.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { useMe } from '../../../../session/me.ts'
import { errorText, refusalOf } from '../../../../texts/error-text.ts'
import { client } from '../../../../trpc/client.ts'
import type { Targets } from '../../../../trpc/types.ts'
import { pastedCells } from '../api/pasted.ts'
import { useTargetsChanged } from '../api/use-targets.ts'

/** The office's figures, units by indicators: typed, walked through by arrows, pasted from a table. */
export function FiguresGrid({ targets, again }: { targets: Targets; again: () => void }) {
  const { plan } = useMe()
  const { message } = App.useApp()
  const changed = useTargetsChanged()
  const [busy, setBusy] = useState(false)
  const table = useRef<HTMLTableElement>(null)
  const { indicators } = plan
  const cells = new Map(targets.cells.map((cell) => [`${cell.indicator}/${cell.unit}`, cell]))
  const indicatorOf = (key: string) => indicators.find(({ id }) => id === key.split('/')[0])
  const draft = useDraft<Record<string, string>>(`targets/${targets.year}`, {
    // Grows with every figure that somebody stores.
    version: targets.cells.reduce((sum, { version }) => sum + version, 0),
    values: Object.fromEntries(
      [...cells].map(([key, { figure, indicator }]) => [
        key,
        figure === null
          ? ''
          : figureText(indicators.find(({ id }) => id === indicator) ?? { decimals: 0 }, figure),
      ]),
    ),
  })
  const labels = Object.fromEntries(
    [...cells].map(([key, { unit }]) => [
      key,
      `${targets.units.find((one) => one.unit === unit)?.unitName ?? unit} ${indicatorOf(key)?.name ?? ''}`,
    ]),
  )
  const wrong = Object.entries(draft.values).filter(([key, text]) => {
    const indicator = indicatorOf(key)
    return text.trim() !== '' && indicator !== undefined && readFigure(indicator, text) === undefined
  })

  function onKeyDown(event: KeyboardEvent, row: number, column: number) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-cell="${row + step}:${column}"]`)?.focus()
  }
  function onPaste(event: ClipboardEvent, row: number, column: number) {
    const rows = pastedCells(event.clipboardData.getData('text/plain'))
    if (rows.length === 1 && rows[0]?.length === 1) return
    event.preventDefault()
    const patch: Record<string, string> = {}
    rows.forEach((line, r) =>
      line.forEach((text, c) => {
        const key = `${indicators[column + c]?.id}/${targets.units[row + r]?.unit}`
        if (cells.has(key)) patch[key] = text
      }),
    )
    draft.change(patch)
  }
  async function save() {
    const filled = [...cells].flatMap(([key, { indicator, unit, figure, version }]) => {
      const spec = indicatorOf(key)
      const read = spec && readFigure(spec, draft.values[key] ?? '')
      return read === undefined || read === figure ? [] : [{ indicator, unit, figure: read, version }]
    })
    if (filled.length === 0) return
    setBusy(true)
    try {
      await client.target.set.mutate({ year: targets.year, cells: filled })
      draft.saved()
      await changed()
      void message.success(`已保存 ${filled.length} 个数。`)
    } catch (error) {
      if (refusalOf(error)?.code === 'stale') again()
      void message.error(errorText(error).text, 6)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section
      id="target-figures"
      title="拟定目标数"
      aside={
        <Button
          type="primary"
          loading={busy}
          disabled={!draft.dirty || wrong.length > 0 || draft.stale !== undefined}
          onClick={() => void save()}
        >
          保存目标数
        </Button>
      }
    >
      <StaleDifference draft={draft} labels={labels} />
      <p className="form-hint">可以从 Excel 复制一片单元格，在左上角的格子里粘贴；上下键换行。</p>
      {wrong.length > 0 && (
        <p role="alert" className="form-fault">
          {wrong.length} 个格子不是可用的数：
          {wrong
            .slice(0, 3)
            .map(([key]) => labels[key])
            .join('、')}
        </p>
      )}
      <TableBox name="各单位的目标数">
        <table className="table" ref={table}>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {indicators.map(({ id, name, unit }) => (
                <th key={id} scope="col" className="num">
                  {name}（{unit}）
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targets.units.map(({ unit, unitName }, row) => (
              <tr key={unit}>
                <th scope="row" className="keep">
                  {unitName}
                </th>
                {indicators.map(({ id, name }, column) => {
                  const key = `${id}/${unit}`
                  return (
                    <td key={id} className="num">
                      {cells.has(key) ? (
                        <input
                          className="field target-figure"
                          aria-label={`${unitName} ${name}`}
                          aria-invalid={wrong.some(([other]) => other === key)}
                          inputMode="decimal"
                          data-cell={`${row}:${column}`}
                          value={draft.values[key] ?? ''}
                          onChange={(event) => draft.change({ [key]: event.target.value })}
                          onKeyDown={(event) => onKeyDown(event, row, column)}
                          onPaste={(event) => onPaste(event, row, column)}
                        />
                      ) : (
                        <span className="quiet">—</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Section>
  )
}
