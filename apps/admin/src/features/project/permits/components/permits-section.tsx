import { useQuery } from '@tanstack/react-query'
import { QueryView } from '../../../../components/query-view.tsx'
import { useMe } from '../../../../session/me.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { PermitTable } from './permit-table.tsx'

/** The permits of a project. */
export function PermitsSection({ project }: { project: Pick<ProjectView, 'id' | 'name'> }) {
  const { plan } = useMe()
  const permits = useQuery(trpc.permit.ofProject.queryOptions({ project: project.id }))
  const from = plan.stages.find(({ id }) => id === plan.permits?.from)?.name
  return (
    <QueryView query={permits} lines={3}>
      {(data) =>
        data.items.length === 0 ? (
          <p className="quiet">
            {plan.permits ? `项目到“${from ?? ''}”阶段后，在这里跟踪审批事项。` : '本方案没有规定审批跟踪。'}
          </p>
        ) : (
          <PermitTable
            project={project.id}
            name={project.name}
            items={data.items}
            as={data.as}
            again={() => void permits.refetch()}
          />
        )
      }
    </QueryView>
  )
}
