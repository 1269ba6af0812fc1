import type { ProjectView } from '../../../../trpc/types.ts'
import { Flags } from './flags.tsx'
import { Owners } from './owners.tsx'
import { Relations } from './relations.tsx'

/** How the project is marked, who looks after it, how it is shared, what it hangs together with. */
export function RelationsSection({ project }: { project: ProjectView }) {
  return (
    <div className="stack">
      <Owners project={project} />
      <Flags project={project} />
      <Relations project={project} />
    </div>
  )
}
