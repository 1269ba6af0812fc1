import { type Field, formatValue } from '@zhaoshang/domain'
import { Button } from 'antd'
import { useState } from 'react'
import { RevealContacts } from '../../../../components/reveal-contacts.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { useMe } from '../../../../session/me.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { useRecordContacts } from '../api/use-record-contacts.ts'
import { type FactGroup, factGroups } from '../fact-groups.ts'
import { neededAt } from '../needed-at.ts'
import { FactsForm } from './facts-form.tsx'
import '../../../../components/form/form.css'
import './facts-section.css'

/** What is known of the project, by group. */
export function FactsSection({ project }: { project: ProjectView }) {
  const { plan } = useMe()
  return (
    <div className="stack">
      {factGroups(plan, project).map((group) => (
        <Group key={group.id} project={project} group={group} />
      ))}
    </div>
  )
}

function Group({ project, group }: { project: ProjectView; group: FactGroup }) {
  const { plan } = useMe()
  const [editing, setEditing] = useState(false)
  const contacts = useRecordContacts(project.id)
  const isContacts = group.fields.some(({ sensitive }) => sensitive)
  const values = isContacts ? { ...project.values, ...contacts.clear } : project.values
  return (
    <section aria-labelledby={`facts-${group.id}`}>
      <div className="facts-head">
        <h3 id={`facts-${group.id}`}>{group.title}</h3>
        {project.may.edit && !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            编辑<span className="sr-only">{group.title}</span>
          </Button>
        )}
      </div>
      {isContacts && project.may.unmask && <RevealContacts contacts={contacts} />}
      {editing ? (
        <FactsForm
          project={project}
          group={group}
          onClose={() => {
            // What is shown of a changed contact would be the old one.
            contacts.hide()
            setEditing(false)
          }}
        />
      ) : (
        <Facts
          fields={group.fields}
          stage={project.stage}
          wordOf={(field) => formatValue(plan, field, values[field.id])}
        />
      )}
    </section>
  )
}

interface FactsProps {
  readonly fields: readonly Field[]
  readonly stage: string
  readonly wordOf: (field: Field) => string
}

/** What is filled in, and what is missing and asked for; what nobody asks for yet is only named. */
function Facts({ fields, stage, wordOf }: FactsProps) {
  const { plan } = useMe()
  const isShown = (field: Field) => wordOf(field) !== '' || neededAt(plan, field, stage) !== undefined
  const shown = fields.filter(isShown)
  const others = fields.filter((field) => !isShown(field))
  return (
    <>
      <dl className="facts">
        {shown.map((field) => (
          <Fact key={field.id} field={field} word={wordOf(field)} stage={stage} />
        ))}
      </dl>
      {others.length > 0 && (
        <p className="quiet facts-others">未填：{others.map(({ label }) => label).join('、')}</p>
      )}
    </>
  )
}

function Fact({ field, word, stage }: { field: Field; word: string; stage: string }) {
  const { plan } = useMe()
  const needed = word === '' ? neededAt(plan, field, stage) : undefined
  return (
    <div id={`field-${field.id}`} className={field.type === 'long-text' ? 'fact fact-wide' : 'fact'}>
      <dt>
        {field.label}
        {field.unit !== undefined && `（${field.unit}）`}
      </dt>
      <dd>
        {word === '' ? <span className="quiet">—</span> : word}
        {needed === 'now' && <Tag tone="alert">本阶段需要</Tag>}
        {typeof needed === 'object' && <Tag tone="quiet">{`转为${needed.next}需要`}</Tag>}
      </dd>
    </div>
  )
}
