import { formatValue } from '@zhaoshang/domain'
import { useMe } from '../../../../session/me.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { factGroups } from '../fact-groups.ts'
import '../../../../components/form/form.css'

/** What is known of the project, by group; empty fields are shown too, since what is missing matters. */
export function FactsSection({ project }: { project: ProjectView }) {
  const { plan } = useMe()
  return (
    <div className="stack">
      {factGroups(plan, project).map(({ id, title, fields }) => (
        <section key={id} aria-labelledby={`facts-${id}`}>
          <h3 id={`facts-${id}`}>{title}</h3>
          <dl className="facts">
            {fields.map((field) => (
              <div key={field.id}>
                <dt>
                  {field.label}
                  {field.unit !== undefined && `（${field.unit}）`}
                </dt>
                <dd>{formatValue(plan, field, project.values[field.id]) || '—'}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
