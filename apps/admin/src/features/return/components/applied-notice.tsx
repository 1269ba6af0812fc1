import { forgetApplied, useApplied } from '../../../applied.ts'
import { Notice } from '../../../components/notice.tsx'

/** What the import that was just confirmed has written. */
export function AppliedNotice({ returnKey }: { returnKey: string }) {
  const applied = useApplied(returnKey)
  if (!applied) return null
  const { created, changed, advanced, unchanged, leftOut } = applied
  const written = created + changed + advanced
  const parts = [
    [created, '新增'],
    [changed, '更新'],
    [advanced, '推进'],
    [unchanged, '无变化'],
    [leftOut, '未导入'],
  ] as const
  return (
    <Notice tone="done" announced title={written === 0 ? '与上次相同，未作改动' : '导入完成'}>
      <p>
        {parts
          .filter(([count]) => count > 0)
          .map(([count, word]) => `${word} ${count} 项`)
          .join('，')}
        。{' '}
        <button type="button" className="link-button" onClick={() => forgetApplied(returnKey)}>
          知道了
        </button>
      </p>
    </Notice>
  )
}
