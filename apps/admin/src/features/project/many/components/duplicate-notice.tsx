import { useQuery } from '@tanstack/react-query'
import { Notice } from '../../../../components/notice.tsx'
import { trpc } from '../../../../trpc/client.ts'

/** Tells those who see a project that the office has yet to say whether it is another one; never which. */
export function DuplicateNotice({ project }: { project: string }) {
  const standing = useQuery(trpc.duplicate.standing.queryOptions({ project }))
  if (!standing.data?.waits) return null
  return (
    <Notice tone="main" title="可能与已有项目重复">
      <p>由领导小组办公室认定，认定前照常填报、办理。</p>
    </Notice>
  )
}
