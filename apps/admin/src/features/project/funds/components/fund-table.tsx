import { formatMoney, yuanMoney } from '@zhaoshang/domain'
import { App } from 'antd'
import { TableBox } from '../../../../components/table-box.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { useTellDone } from '../../../../components/undo/use-undo.ts'
import { useMe } from '../../../../session/me.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { fundKinds, fundVerdicts } from '../../../../texts/funds.ts'
import { instantInWords } from '../../../../time/words.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { FundEntry, Funds } from '../../../../trpc/types.ts'
import type { EntryLine } from '../api/entry-lines.ts'
import { useFundsChanged } from '../api/use-funds.ts'
import { EvidenceFiles } from './evidence-files.tsx'

interface Props {
  readonly lines: readonly EntryLine[]
  readonly funds: Funds
  readonly onCorrect: (line: EntryLine) => void
  readonly onReject: (line: EntryLine) => void
}

/** Every entry; what was corrected is struck through, with its corrections under it. */
export function FundTable({ lines, funds, onCorrect, onReject }: Props) {
  const verify = useVerify()
  return (
    <TableBox name="到位资金明细">
      <table className="table funds-table">
        <thead>
          <tr>
            <th scope="col">月份</th>
            <th scope="col" className="num">
              金额（万元）
            </th>
            <th scope="col" className="num">
              固定资产（万元）
            </th>
            <th scope="col">凭证和说明</th>
            <th scope="col">录入</th>
            <th scope="col">核实</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        {lines.map((line) => (
          <tbody key={line.entry.id}>
            <EntryRow entry={line.entry} line={line} funds={funds}>
              {funds.may.enter && (
                <button type="button" className="link-button" onClick={() => onCorrect(line)}>
                  更正<span className="sr-only"> {line.entry.month}</span>
                </button>
              )}
              {funds.may.check && line.entry.verdict !== 'verified' && (
                <button type="button" className="link-button" onClick={() => void verify(line.entry)}>
                  核实<span className="sr-only"> {line.entry.month}</span>
                </button>
              )}
              {funds.may.check && line.entry.verdict !== 'rejected' && (
                <button type="button" className="link-button" onClick={() => onReject(line)}>
                  不认可<span className="sr-only"> {line.entry.month}</span>
                </button>
              )}
            </EntryRow>
            {line.corrections.map((entry) => (
              <EntryRow key={entry.id} entry={entry} funds={funds}>
                {funds.may.check && entry.verdict !== 'verified' && (
                  <button type="button" className="link-button" onClick={() => void verify(entry)}>
                    核实<span className="sr-only"> {entry.month} 的更正</span>
                  </button>
                )}
              </EntryRow>
            ))}
          </tbody>
        ))}
      </table>
    </TableBox>
  )
}

function useVerify() {
  const { message } = App.useApp()
  const tellDone = useTellDone()
  const changed = useFundsChanged()
  return async ({ id, checks }: FundEntry) => {
    try {
      const { changeSet } = await client.fund.check.mutate({
        entries: [{ id, checks }],
        verdict: 'verified',
        note: null,
      })
      tellDone('已核实', changeSet)
    } catch (error) {
      void message.error(errorText(error).text, 6)
    }
    await changed()
  }
}

interface RowProps {
  readonly entry: FundEntry
  readonly line?: EntryLine
  readonly funds: Funds
  readonly children: React.ReactNode
}

function EntryRow({ entry, line, funds, children }: RowProps) {
  const { plan } = useMe()
  const now = useNow()
  const isCorrection = entry.corrects !== null
  const isCorrected = line !== undefined && line.corrections.length > 0
  const verdict = fundVerdicts[entry.verdict ?? 'none']
  const source = plan.funds.sources.find(({ id }) => id === entry.source)?.name ?? entry.source
  const sign = isCorrection && entry.amount.minor > 0 ? '+' : ''
  const own = `${sign}${formatMoney(entry.amount, '万元')}`
  return (
    <tr className={isCorrection ? 'funds-correction' : undefined}>
      <th scope="row" className="keep">
        {isCorrection ? <span className="quiet">└ {fundKinds.correction}</span> : entry.month}
      </th>
      <td className="num keep">
        {isCorrected || entry.verdict === 'rejected' ? <s>{own}</s> : own}
        {isCorrected && (
          <>
            {' '}
            <strong>{formatMoney(line.amount, '万元')}</strong>
          </>
        )}
      </td>
      <td className="num keep">{fixedText(line?.fixedYuan ?? entry.fixedYuan)}</td>
      <td className="wide">
        {!isCorrection && <Tag tone={entry.kind === 'entry' ? 'quiet' : 'main'}>{fundKinds[entry.kind]}</Tag>}{' '}
        {[source, entry.note].filter((part) => part !== null && part !== '').join('；')}
        <EvidenceFiles entry={entry} mayAdd={funds.may.enter} />
      </td>
      <td className="quiet">
        {entry.actorName}
        <br />
        {instantInWords(entry.at, now)}
      </td>
      <td>
        <Tag tone={verdict.tone}>{verdict.word}</Tag>
        {entry.checkerName !== null && <div className="quiet">{entry.checkerName}</div>}
        {entry.checkNote !== null && <div>{entry.checkNote}</div>}
      </td>
      <td>
        <div className="row-buttons">{children}</div>
      </td>
    </tr>
  )
}

function fixedText(yuan: number | null): string {
  return yuan === null ? '—' : formatMoney(yuanMoney(yuan), '万元')
}
