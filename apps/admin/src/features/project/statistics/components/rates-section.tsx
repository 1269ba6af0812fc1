import { Section } from '../../../../components/page.tsx'
import { yuanInWords } from '../../../../plan/yuan-in-words.ts'
import { useMe } from '../../../../session/me.ts'
import type { PartProps } from './statistics-page.tsx'

/** The plan's rates, each with what it is a part of. */
export function RatesSection({ found }: PartProps) {
  const { plan } = useMe()
  if (found.rates.length === 0) return null
  const nameOf = (id: string): string => plan.stages.find((stage) => stage.id === id)?.name ?? id
  const meaning = (id: string): string => {
    const rule = plan.rateRules.find((one) => one.id === id)
    if (!rule) return ''
    return 'funds' in rule
      ? `${nameOf(rule.of)}以后项目的到位资金 ÷ 总投资`
      : `到过${nameOf(rule.reached)}的 ÷ 到过${nameOf(rule.of)}的`
  }
  return (
    <Section id="statistics-rates" title="比率" aside={<span className="quiet">含暂停、终止的项目</span>}>
      <ul className="rates">
        {found.rates.map(({ id, name, part, whole, percent, unit }) => (
          <li key={id}>
            <svg className="rate-ring" viewBox="0 0 36 36" aria-hidden="true">
              <circle className="rate-whole" cx="18" cy="18" r="15.9" />
              <circle
                className="rate-part"
                cx="18"
                cy="18"
                r="15.9"
                strokeDasharray={`${Math.min(100, percent ?? 0)} 100`}
              />
            </svg>
            <div>
              <strong className="rate-percent">{percent === null ? '—' : `${percent}%`}</strong>
              <h3>{name}</h3>
              <p className="quiet">
                {unit === 'yuan'
                  ? `${yuanInWords(part)} / ${yuanInWords(whole)}`
                  : `${part.toLocaleString('zh-CN')} / ${whole.toLocaleString('zh-CN')} 个`}
              </p>
              <p className="quiet">{meaning(id)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
