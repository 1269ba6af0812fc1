import { App, Button } from 'antd'
import { useState } from 'react'
import { Notice } from '../../../../components/notice.tsx'
import { Section } from '../../../../components/page.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { mayAny, useMe } from '../../../../session/me.ts'
import { quarterText, reportPhases } from '../../../../texts/duties.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { dueInWords, instantInWords } from '../../../../time/words.ts'
import { client } from '../../../../trpc/client.ts'
import type { Duty } from '../../../../trpc/types.ts'
import { RecordForm, textIn, textOrNull } from '../../../../components/form/record-form.tsx'
import { useDutiesChanged } from '../api/use-duties.ts'
import { gradeWord } from './grade-word.ts'

type Doing = 'write' | 'assess' | 'return' | undefined

/** The quarter's report on a duty: written by the unit, assessed or sent back by the office. */
export function ReportSection({ duty, again }: { duty: Duty; again: () => void }) {
  const me = useMe()
  const now = useNow()
  const { message } = App.useApp()
  const changed = useDutiesChanged()
  const [doing, setDoing] = useState<Doing>()
  const { report } = duty
  const of = { responsibility: duty.responsibility, unit: duty.unit, quarter: report.quarter }
  const grades = (me.plan.dutyReporting?.grades ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const mayWrite =
    (report.phase === 'draft' || report.phase === 'returned') &&
    mayAny(me, 'duty.report') &&
    (report.version === 0 || report.actions.includes('submit'))
  const close = () => setDoing(undefined)

  async function move(action: 'submit' | 'withdraw', done: string) {
    try {
      await client.duty.moveReport.mutate({ ...of, version: report.version, action })
      await changed()
      void message.success(done)
    } catch (error) {
      again()
      void message.error(errorText(error).text, 6)
    }
  }
  return (
    <Section
      id="duty-report"
      title={`${quarterText(report.quarter)}自评`}
      aside={<Tag tone={reportPhases[report.phase].tone}>{reportPhases[report.phase].word}</Tag>}
    >
      {report.phase === 'returned' && (
        <Notice tone="alert" title="办公室退回">
          <p>{report.reason}</p>
        </Notice>
      )}
      {report.dueAt !== null && report.receivedAt === null && (
        <p className="quiet">{dueInWords(report.dueAt, now)}</p>
      )}
      {report.selfText === '' ? (
        <p className="quiet">本季度还没有写自评。</p>
      ) : (
        <p style={{ whiteSpace: 'pre-wrap' }}>{report.selfText}</p>
      )}
      <dl className="facts">
        <div>
          <dt>自评等次</dt>
          <dd>{gradeWord(me, report.selfGrade)}</dd>
        </div>
        {report.receivedAt !== null && (
          <div>
            <dt>收到</dt>
            <dd>{instantInWords(report.receivedAt, now)}</dd>
          </div>
        )}
        {report.grade !== null && (
          <div>
            <dt>办公室评价</dt>
            <dd>
              {gradeWord(me, report.grade)}
              {report.remark !== null && report.remark !== '' && `：${report.remark}`}
            </dd>
          </div>
        )}
      </dl>
      <div className="form-actions">
        {mayWrite && (
          <Button onClick={() => setDoing('write')}>{report.version === 0 ? '写自评' : '修改自评'}</Button>
        )}
        {report.version > 0 && report.actions.includes('submit') && (
          <Button type="primary" onClick={() => void move('submit', '已报送。')}>
            报送自评
          </Button>
        )}
        {report.actions.includes('withdraw') && !report.actions.includes('return') && (
          <Button onClick={() => void move('withdraw', '已撤回，可以修改。')}>撤回</Button>
        )}
        {report.actions.includes('return') && <Button onClick={() => setDoing('return')}>退回</Button>}
        {report.actions.includes('assess') && (
          <Button type="primary" onClick={() => setDoing('assess')}>
            {report.phase === 'assessed' ? '重新评价' : '评价'}
          </Button>
        )}
      </div>
      {doing === 'write' && (
        <RecordForm
          title={`${quarterText(report.quarter)}自评`}
          draftKey={`duty-report/${of.responsibility}/${of.unit}/${of.quarter}`}
          stored={{
            version: report.version,
            values: { selfText: report.selfText, selfGrade: report.selfGrade ?? '' },
          }}
          fields={[
            { name: 'selfText', label: '本季度做了什么', kind: 'long', required: true, maxLength: 4000 },
            { name: 'selfGrade', label: '自评等次', kind: 'choice', required: true, options: grades },
          ]}
          onSave={async (values, version) => {
            await client.duty.saveReport.mutate({
              ...of,
              version,
              selfText: textIn(values, 'selfText'),
              selfGrade: textOrNull(values, 'selfGrade'),
            })
            await changed()
          }}
          onStale={again}
          onClose={close}
        />
      )}
      {doing === 'assess' && (
        <RecordForm
          title={`评价：${duty.unitName}`}
          draftKey={`duty-assess/${of.responsibility}/${of.unit}/${of.quarter}`}
          stored={{
            version: report.version,
            values: { grade: report.grade ?? report.selfGrade ?? '', remark: report.remark ?? '' },
          }}
          fields={[
            { name: 'grade', label: '评价等次', kind: 'choice', required: true, options: grades },
            { name: 'remark', label: '意见', kind: 'long', maxLength: 2000 },
          ]}
          onSave={async (values, version) => {
            await client.duty.moveReport.mutate({
              ...of,
              version,
              action: 'assess',
              grade: textIn(values, 'grade'),
              remark: textIn(values, 'remark'),
            })
            await changed()
          }}
          onStale={again}
          onClose={close}
        />
      )}
      {doing === 'return' && (
        <RecordForm
          title={`退回：${duty.unitName}`}
          draftKey={`duty-return/${of.responsibility}/${of.unit}/${of.quarter}`}
          stored={{ version: report.version, values: { reason: '' } }}
          fields={[{ name: 'reason', label: '退回原因', kind: 'long', required: true, maxLength: 500 }]}
          onSave={async (values, version) => {
            await client.duty.moveReport.mutate({
              ...of,
              version,
              action: 'return',
              reason: textIn(values, 'reason'),
            })
            await changed()
          }}
          onStale={again}
          onClose={close}
        />
      )}
    </Section>
  )
}
