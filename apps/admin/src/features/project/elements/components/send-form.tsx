import { RecordForm, textIn } from '../../../../components/form/record-form.tsx'
import { useMe } from '../../../../session/me.ts'
import { readAmount } from '../../../../texts/elements.ts'
import { client } from '../../../../trpc/client.ts'
import type { ElementReview } from '../../../../trpc/types.ts'
import { useElementsChanged } from '../api/use-elements.ts'

interface Props {
  readonly project: string
  readonly version: number
  readonly review: ElementReview
  readonly again: () => void
  readonly onClose: () => void
}

/** What the project needs of each element, on its way to the deciding units. */
export function SendForm({ project, version, review, again, onClose }: Props) {
  const { plan } = useMe()
  const changed = useElementsChanged()
  const known = plan.reviews.find(({ id }) => id === review.review)
  const asked = known?.dimensions.filter(({ id }) => review.asks.includes(id)) ?? []
  const fields = asked.flatMap((dimension) =>
    dimension.figures.map((figure) => ({
      name: `${dimension.id}/${figure.id}`,
      dimension: dimension.id,
      figure: figure.id,
      label: `${dimension.name}：${figure.label}（${figure.unit}）`,
    })),
  )
  // What was asked for last time stands there again.
  const before = Object.fromEntries(
    review.dimensions.flatMap(({ dimension, needed }) =>
      Object.entries(needed).map(([figure, value]) => [`${dimension}/${figure}`, String(value)]),
    ),
  )
  return (
    <RecordForm
      verb="送审"
      title={`送审：${known?.name ?? review.review}`}
      draftKey={`project/${project}/elements/${review.review}`}
      stored={{
        version,
        values: {
          ...Object.fromEntries(fields.map(({ name }) => [name, before[name] ?? ''])),
          note: review.request?.note ?? '',
        },
      }}
      fields={[
        ...fields.map(({ name, label }) => ({
          name,
          label,
          required: true,
          maxLength: 16,
          hint: '没有需求填 0',
        })),
        { name: 'note', label: '送审说明', kind: 'long', maxLength: 2000, hint: '不得含涉密内容' },
      ]}
      check={(values) => {
        const wrong = fields.find(({ name }) => readAmount(textIn(values, name)) === undefined)
        return wrong && `${wrong.label}要填数字，最多四位小数；没有需求填 0。`
      }}
      onSave={async (values, read) => {
        const needed: Record<string, Record<string, number>> = {}
        for (const { name, dimension, figure } of fields)
          needed[dimension] = { ...needed[dimension], [figure]: readAmount(textIn(values, name)) ?? 0 }
        await client.element.send.mutate({
          project,
          version: read,
          review: review.review,
          needed,
          note: textIn(values, 'note'),
        })
        await changed()
      }}
      onStale={again}
      onClose={onClose}
    />
  )
}
