import { isDay } from '@zhaoshang/domain'
import { RecordForm, textIn } from '../../../../components/form/record-form.tsx'
import { useTellDone } from '../../../../components/undo/use-undo.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import { readAmount } from '../../../../texts/elements.ts'
import { client } from '../../../../trpc/client.ts'
import type { Assurance } from '../../../../trpc/types.ts'
import { useElementsChanged } from '../api/use-elements.ts'

const numberText = (value: number | null) => (value === null ? '' : String(value))

/** What the unit commits itself to and what it delivered. */
export function DeliverForm({
  assurance,
  name,
  again,
  onClose,
}: {
  assurance: Assurance
  name: string
  again: () => void
  onClose: () => void
}) {
  const me = useMe()
  const { plan } = me
  const tellDone = useTellDone()
  const changed = useElementsChanged()
  const kind = plan.assurances.find(({ id }) => id === assurance.kind)
  const measure = kind?.measure ?? ''
  return (
    <RecordForm
      title={`${kind?.name ?? assurance.kind}：${name}`}
      draftKey={`assurance/${assurance.id}/deliver`}
      stored={{
        version: assurance.version,
        values: {
          committed: numberText(assurance.committed),
          committedDay: assurance.committedDay ?? '',
          delivered: numberText(assurance.delivered),
          deliveredDay: assurance.deliveredDay ?? '',
          note: assurance.note ?? '',
        },
      }}
      fields={[
        {
          name: 'committed',
          label: `承诺（${measure}）`,
          hint: assurance.needed === null ? '' : `需求 ${assurance.needed} ${measure}`,
        },
        { name: 'committedDay', label: '承诺到位日期', kind: 'day' },
        { name: 'delivered', label: `已到位（${measure}）`, hint: '累计数' },
        { name: 'deliveredDay', label: '到位日期', kind: 'day', hint: '不填为今天' },
        { name: 'note', label: '说明', kind: 'long', maxLength: 1000 },
      ]}
      check={(values) =>
        ['committed', 'delivered'].some(
          (field) => textIn(values, field) !== '' && readAmount(textIn(values, field)) === undefined,
        )
          ? '数量要填数字，最多四位小数。'
          : undefined
      }
      onSave={async (values, version) => {
        const number = (field: string) => readAmount(textIn(values, field)) ?? null
        const day = (field: string) => {
          const text = textIn(values, field)
          return isDay(text) ? text : null
        }
        const { changeSet } = await client.assurance.deliver.mutate({
          id: assurance.id,
          version,
          committed: number('committed'),
          committedDay: day('committedDay'),
          delivered: number('delivered'),
          deliveredDay: day('deliveredDay'),
          note: textIn(values, 'note'),
        })
        tellDone('已填写落实情况。', mayAny(me, 'project.undo') ? changeSet : null)
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}
