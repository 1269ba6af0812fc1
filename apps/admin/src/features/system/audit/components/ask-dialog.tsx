import { isDay } from '@zhaoshang/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../trpc/client.ts'
import { RecordForm, textIn, textOrNull } from '../../../../components/form/record-form.tsx'

/** Asks to see business values for a case; `today` is by the trail’s own clock, which a demo’s does not move. */
export function AskDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const queries = useQueryClient()
  const ask = useMutation(trpc.audit.ask.mutationOptions())
  return (
    <RecordForm
      title="申请查看业务内容"
      draftKey="audit-release/new"
      stored={{
        version: 0,
        values: { caseNumber: '', reason: '', fromDay: today, toDay: today, entityId: '', days: '7' },
      }}
      fields={[
        {
          name: 'caseNumber',
          label: '事由编号',
          required: true,
          maxLength: 60,
          hint: '如信访、核查、投诉的编号',
        },
        { name: 'reason', label: '为什么要看', kind: 'long', required: true, maxLength: 500 },
        { name: 'fromDay', label: '看哪天的记录（起）', kind: 'day', required: true },
        { name: 'toDay', label: '止', kind: 'day', required: true },
        {
          name: 'entityId',
          label: '只看某一条记录',
          maxLength: 200,
          hint: '填记录的编号；不填为这几天的全部',
        },
        {
          name: 'days',
          label: '从申请起可看多久',
          kind: 'choice',
          required: true,
          options: ['1', '3', '7', '30'].map((value) => ({ value, label: `${value} 天` })),
        },
      ]}
      check={(values) => {
        if (textIn(values, 'caseNumber') === '') return '请填写事由编号'
        if (textIn(values, 'reason') === '') return '请写明为什么要看'
        const [from, to] = [textIn(values, 'fromDay'), textIn(values, 'toDay')]
        return isDay(from) && isDay(to) && from <= to ? undefined : '请填写起止日期，止不早于起'
      }}
      onSave={async (values) => {
        const [fromDay, toDay] = [textIn(values, 'fromDay'), textIn(values, 'toDay')]
        if (!isDay(fromDay) || !isDay(toDay)) return
        await ask.mutateAsync({
          caseNumber: textIn(values, 'caseNumber'),
          reason: textIn(values, 'reason'),
          fromDay,
          toDay,
          entity: null,
          entityId: textOrNull(values, 'entityId'),
          days: Number(textIn(values, 'days')),
        })
        await queries.invalidateQueries(trpc.audit.releases.pathFilter())
      }}
      onClose={onClose}
    />
  )
}
