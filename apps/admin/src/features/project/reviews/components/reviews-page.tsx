import { Page, Section } from '../../../../components/page.tsx'
import { sections } from '../sections.ts'

/** What waits for the office: stages that count once it has passed them, marks, and what else areas bring. */
export function ReviewsPage() {
  return (
    <Page title="待审核" lead={<p>等得最久的在前。审核通过之日起，这个阶段计入统计。</p>}>
      {sections.map(({ id, title, component: Part }) => (
        <Section key={id} id={`reviews-${id}`} title={title}>
          <Part />
        </Section>
      ))}
    </Page>
  )
}
