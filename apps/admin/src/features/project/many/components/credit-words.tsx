import type { TransferPreviewData } from '../../../../trpc/types.ts'

type Attribution = TransferPreviewData['credits'][number]['attribution']

const words = {
  'first-reporter': '计首报单位，不随移交改变',
  'reporting-unit': '计填报单位，移交后计新单位',
  'responsible-unit': '计责任单位，责任单位没填的随移交改变',
  shared: '按各单位份额计，没定份额的计首报单位',
} as const satisfies Record<Attribution, string>

/** In words, whom each count of the plan credits once projects were handed over. */
export function CreditWords({ credits }: Pick<TransferPreviewData, 'credits'>) {
  const groups = Map.groupBy(credits, ({ attribution }) => attribution)
  return (
    <ul className="many-credits" aria-label="业绩归属">
      {[...groups].map(([attribution, rules]) => (
        <li key={attribution}>
          {rules.map(({ rule }) => rule).join('、')}：{words[attribution]}
        </li>
      ))}
    </ul>
  )
}
