import { Tag } from '../../../../components/tag.tsx'
import type { ProjectMove } from '../../../../trpc/types.ts'

/** What a move lacks, how strictly, who can provide it, and where. */
export function MissingList({ missing }: { missing: ProjectMove['missing'] }) {
  if (missing.length === 0) return null
  return (
    <ul className="missing-list">
      {missing.map(({ id, label, level, kind, providers }) => (
        <li key={`${kind}/${id}`}>
          <a className="text-link" href={kind === 'review' ? '#project-elements' : `#field-${id}`}>
            {label}
          </a>{' '}
          <Tag tone={level === 'block' ? 'alert' : 'quiet'}>{level === 'block' ? '必须具备' : '提醒'}</Tag>{' '}
          <span className="quiet">
            {kind === 'review' ? '由以下单位审核：' : '由以下单位提供：'}
            {providers.length === 0 ? '未指定' : providers.join('、')}
          </span>
        </li>
      ))}
    </ul>
  )
}
