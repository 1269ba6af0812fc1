import { useEffect } from 'react'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { mayAny, useMe } from '../../../../session/me.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { DuplicateNotice } from '../../many/components/duplicate-notice.tsx'
import { useProject } from '../api/use-project.ts'
import { sections } from '../sections.ts'
import { HeadActions, HeadLead, HeadState } from './record-head.tsx'
import './record-page.css'

/** One project: where it stands at the top, then everything that is known of it, part by part. */
export function RecordPage({ id }: { id: string }) {
  const query = useProject(id)
  if (query.data) return <Loaded project={query.data} />
  return (
    <Page title="项目">
      <QueryView query={query} lines={10}>
        {() => null}
      </QueryView>
    </Page>
  )
}

function Loaded({ project }: { project: ProjectView }) {
  const me = useMe()
  // The part that the address names is there only now: the browser has looked for it in vain.
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), [])
  const shown = sections.filter(({ policy }) => policy === undefined || mayAny(me, policy))
  return (
    <Page
      title={project.name}
      state={<HeadState project={project} />}
      lead={<HeadLead project={project} />}
      actions={<HeadActions project={project} />}
    >
      <DuplicateNotice project={project.id} />
      <nav className="record-nav" aria-label="本页内容">
        {shown.map(({ id, title }) => (
          <a key={id} className="chip" href={`#project-${id}`}>
            {title}
          </a>
        ))}
      </nav>
      {shown.map(({ id, title, component: Part }) => (
        <Section key={id} id={`project-${id}`} title={title}>
          <Part project={project} />
        </Section>
      ))}
    </Page>
  )
}
