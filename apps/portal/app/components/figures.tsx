import type { Figure } from '@zhaoshang/domain'

/** Facts in numbers, each with its unit and the year or source it is known from. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  if (figures.length === 0) return null
  return (
    <dl className="figures">
      {figures.map(({ label, value, unit, asOf }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className={/^[\d.,]+$/.test(value) ? 'figure-number' : 'figure-words'}>{value}</span>
            {unit !== undefined && <span className="figure-unit"> {unit}</span>}
            {asOf !== undefined && <span className="figure-as-of">{asOf}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
