import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Notice } from '../../../components/notice.tsx'
import { paths } from '../../../paths.ts'
import { useMe } from '../../../session/me.ts'
import { useNow } from '../../../time/business-clock.ts'
import { instantInWords } from '../../../time/words.ts'
import { trpc } from '../../../trpc/client.ts'

/** Files that were uploaded and not yet confirmed or put aside. */
export function OpenIntakes({ returnKey }: { returnKey: string }) {
  const me = useMe()
  const now = useNow()
  const { data } = useQuery(trpc.intake.list.queryOptions({ key: returnKey }))
  const open = data?.filter(({ state }) => state === 'open') ?? []
  if (open.length === 0) return null
  return (
    <Notice tone="main" title="有上传的文件还没确认导入">
      <ul>
        {open.map((intake) => (
          <li key={intake.id}>
            <Link to={paths.intake} params={{ intake: intake.id }}>
              {intake.fileName}
            </Link>
            <span className="quiet">
              {' '}
              {me.plan.lists.find(({ id }) => id === intake.list)?.shortName ?? '未认出清单'} ·{' '}
              {instantInWords(intake.at, now)} 上传
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
