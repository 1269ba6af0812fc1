import { useQuery } from '@tanstack/react-query'
import { daySchema } from '@zhaoshang/domain'
import { mayAny, useMe } from '../../../../session/me.ts'
import { taskStates } from '../../../../texts/duties.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { Duty } from '../../../../trpc/types.ts'
import { type FormValues, RecordForm, textIn, textOrNull } from '../../../../components/form/record-form.tsx'
import { useDutiesChanged } from '../api/use-duties.ts'

interface Props {
  readonly duty: Duty
  readonly year: number
  readonly task?: Duty['tasks'][number]
  readonly again: () => void
  readonly onClose: () => void
}

/** A task of the year under a duty. */
export function TaskForm({ duty, year, task, again, onClose }: Props) {
  const me = useMe()
  const changed = useDutiesChanged()
  const people = useQuery(
    trpc.person.list.queryOptions({ unit: duty.unit, limit: 200 }, { enabled: mayAny(me, 'person.read') }),
  )
  return (
    <RecordForm
      title={task ? '编辑任务' : '新建任务'}
      draftKey={`duty/${duty.responsibility}/${duty.unit}/${year}/${task?.id ?? 'new'}`}
      stored={{
        version: task?.version ?? 0,
        values: {
          title: task?.title ?? '',
          text: task?.text ?? '',
          dueDay: task?.dueDay ?? '',
          ownerPerson: task?.ownerPerson ?? '',
          state: task?.state ?? 'open',
          doneDay: task?.doneDay ?? '',
          result: task?.result ?? '',
        },
      }}
      fields={[
        { name: 'title', label: '任务', required: true, maxLength: 100 },
        { name: 'dueDay', label: '期限', kind: 'day' },
        {
          name: 'ownerPerson',
          label: '负责人',
          kind: 'choice',
          options: (people.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: 'state',
          label: '状态',
          kind: 'choice',
          required: true,
          options: Object.entries(taskStates).map(([value, label]) => ({ value, label })),
        },
        { name: 'doneDay', label: '完成日期', kind: 'day' },
        { name: 'text', label: '具体要求', kind: 'long', maxLength: 2000 },
        { name: 'result', label: '结果', kind: 'long', maxLength: 2000 },
      ]}
      check={(values) =>
        textIn(values, 'state') === 'done' && textIn(values, 'doneDay') === ''
          ? '已完成的任务请填完成日期。'
          : undefined
      }
      onSave={async (values, version) => {
        await client.duty.saveTask.mutate({
          id: task?.id ?? null,
          version,
          responsibility: duty.responsibility,
          unit: duty.unit,
          year,
          title: textIn(values, 'title'),
          text: textIn(values, 'text'),
          dueDay: dayOrNull(values, 'dueDay'),
          ownerPerson: textOrNull(values, 'ownerPerson'),
          state: stateIn(values),
          doneDay: dayOrNull(values, 'doneDay'),
          result: textOrNull(values, 'result'),
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}

function stateIn(values: FormValues): keyof typeof taskStates {
  const state = textIn(values, 'state')
  return state === 'done' || state === 'dropped' ? state : 'open'
}

function dayOrNull(values: FormValues, name: string) {
  const text = textIn(values, name)
  return text === '' ? null : daySchema.parse(text)
}
