import { Link } from '@tanstack/react-router'
import { Notice } from '../../../components/notice.tsx'
import { paths, returnParams } from '../../../paths.ts'
import { useMe } from '../../../session/me.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import { useCorrect } from '../api/use-correct.ts'

/** `2024-04` as people say it; other periods as they are written. */
function periodName(period: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(period)
  return month ? `${month[1]}年${Number(month[2])}月` : period
}

/** Which sheet was read, as which list, and what about it does not fit the return. */
export function FileFacts({ view }: { view: IntakeView }) {
  const { plan } = useMe()
  const correct = useCorrect(view.id)
  const { unit } = view
  const period = view.key === null ? undefined : returnParams(view.key).period
  const unitName = plan.units.find(({ code }) => code === unit)?.name ?? unit
  const others = view.sheets.filter(({ id }) => id !== view.id)
  return (
    <>
      <div className="facts">
        <span>
          工作表“{view.sheet}”{view.sheets.find(({ id }) => id === view.id)?.hidden && '（隐藏）'}
        </span>
        <label>
          按这张清单导入{' '}
          <select
            className="field"
            value={view.list ?? ''}
            aria-invalid={view.list === null}
            onChange={(event) => void correct({ list: event.target.value })}
          >
            {view.list === null && <option value="">请选择</option>}
            {view.listCandidates.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <span>
          {period === undefined ? `写入台账：${unitName}` : `报送：${unitName} ${periodName(period)}`}
        </span>
        {others.length > 0 && (
          <span>
            同一文件里还有：
            {others.map((sheet) => (
              <Link key={sheet.id} to={paths.intake} params={{ intake: sheet.id }} className="facts-sheet">
                {plan.lists.find(({ id }) => id === sheet.list)?.shortName ?? sheet.sheet}
              </Link>
            ))}
          </span>
        )}
      </div>
      {view.list === null && (
        <Notice tone="alert" title="没认出是哪一张清单">
          <p>请在上面选择，随后显示逐行对照。</p>
        </Notice>
      )}
      {view.periodDiffers && view.period !== undefined && period !== undefined && (
        <Notice tone="alert" title={`文件写的是${periodName(view.period)}，要报送的是${periodName(period)}`}>
          <p>如果拿错了文件，请放弃后重新上传；如果只是标题没有改，可以继续。</p>
        </Notice>
      )}
      {view.unitDiffers && (
        <Notice
          tone="alert"
          title={`文件写的填报单位是${view.unitReadName ?? '别的单位'}，要报送的是${unitName}`}
        >
          <p>如果拿错了文件，请放弃后重新上传；如果是代为填写，可以继续。</p>
        </Notice>
      )}
    </>
  )
}
