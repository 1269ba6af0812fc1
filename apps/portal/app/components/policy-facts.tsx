import type { Day, PolicyDocument, PolicyForce } from '@zhaoshang/domain'
import { useTexts } from '../use-site.ts'
import { Facts } from './facts.tsx'

/** Number, issuer, days and state of a policy. */
export function PolicyFacts({ policy, force }: { policy: PolicyDocument; force: PolicyForce }) {
  const texts = useTexts().policy
  return (
    <section aria-label={texts.facts}>
      <Facts
        facts={[
          { name: texts.docNumber, value: policy.docNumber },
          { name: texts.issuer, value: policy.issuer },
          { name: texts.issued, value: time(policy.issuedDay) },
          { name: texts.from, value: time(policy.effectiveFrom) },
          { name: texts.to, value: time(policy.effectiveTo) ?? texts.noEnd },
          { name: texts.state, value: <span className={`mark mark-${force}`}>{texts.forces[force]}</span> },
        ]}
      />
    </section>
  )
}

function time(day: Day | undefined) {
  return day === undefined ? undefined : <time dateTime={day}>{day}</time>
}
