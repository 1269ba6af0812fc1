import { RecordForm, textIn } from '../../../../components/form/record-form.tsx'
import { useMe } from '../../../../session/me.ts'
import { client } from '../../../../trpc/client.ts'
import { useElementsChanged } from '../api/use-elements.ts'
import { dimensionName } from '../plan-words.ts'

interface Props {
  readonly request: { readonly id: string; readonly version: number }
  readonly review: string
  /** That may be raised. */
  readonly dimensions: readonly string[]
  readonly again: () => void
  readonly onClose: () => void
}

/** Raises what the units could not solve, with the unit's written judgement. */
export function RaiseForm({ request, review, dimensions, again, onClose }: Props) {
  const { plan } = useMe()
  const changed = useElementsChanged()
  return (
    <RecordForm
      verb="提请"
      title="提请一事一议"
      draftKey={`element-request/${request.id}/raise`}
      stored={{
        version: request.version,
        values: { dimensions: [...dimensions], judgement: '', proposal: '' },
      }}
      fields={[
        {
          name: 'dimensions',
          label: '提请的事项',
          kind: 'choices',
          options: dimensions.map((id) => ({ value: id, label: dimensionName(plan, review, id) })),
        },
        {
          name: 'judgement',
          label: '研判意见',
          kind: 'long',
          required: true,
          maxLength: 4000,
          hint: '写明项目的带动作用、卡在哪里、试过哪些办法。不得含涉密内容。',
        },
        {
          name: 'proposal',
          label: '建议',
          kind: 'long',
          required: true,
          maxLength: 2000,
          hint: '请领导小组议定什么',
        },
      ]}
      check={(values) => {
        if (chosen(values['dimensions']).length === 0) return '请至少选一项。'
        if (textIn(values, 'judgement') === '') return '请写研判意见。'
        return textIn(values, 'proposal') === '' ? '请写建议。' : undefined
      }}
      onSave={async (values, version) => {
        await client.element.raise.mutate({
          request: request.id,
          version,
          dimensions: chosen(values['dimensions']),
          judgement: textIn(values, 'judgement'),
          proposal: textIn(values, 'proposal'),
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}

function chosen(value: string | readonly string[] | undefined): string[] {
  return typeof value === 'string' || value === undefined ? [] : [...value]
}
