import { formatMoment } from '../texts/format.ts'
import { useSite, useTexts } from '../use-site.ts'

/** When and from where, at the foot of an article. */
export function Published({ at, source }: { at: string; source: string | undefined }) {
  const { language } = useSite()
  const texts = useTexts()
  const colon = language === 'zh' ? '：' : ': '
  return (
    <p className="source">
      {texts.published}
      {colon}
      <time dateTime={at}>{formatMoment(at)}</time>
      {source !== undefined && (
        <>
          <br />
          {texts.source}
          {colon}
          {source}
        </>
      )}
    </p>
  )
}
