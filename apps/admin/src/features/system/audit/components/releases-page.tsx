import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { mayAny, useMe } from '../../../../session/me.ts'
import { releaseStates } from '../../../../texts/audit.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInTable } from '../../../../time/words.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { AuditRelease } from '../../../../trpc/types.ts'
import './audit.css'

/** Cases for which the audit administrator asks to see values: for him, and for the two who decide. */
export function ReleasesPage() {
  const releases = useQuery(trpc.audit.releases.queryOptions())
  return (
    <Page
      title="查看申请"
      lead="审计管理员平时看不到业务内容。安全管理员和办公室主任都同意后，才能在限定的日期、记录和时间内查看，每次查看都有记录。"
    >
      <Section id="cases" title="申请">
        <QueryView query={releases} lines={4}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title="没有申请" />
            ) : (
              <ul className="lines">
                {rows.map((release) => (
                  <Release key={release.id} release={release} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Section>
    </Page>
  )
}

function Release({ release }: { release: AuditRelease }) {
  const me = useMe()
  const now = useNow()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const settled = {
    onSuccess: () => void message.success('已记录您的决定。'),
    onError: (error: unknown) => void message.error(errorText(error).text),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(trpc.audit.releases.pathFilter()),
        queries.invalidateQueries(trpc.home.get.pathFilter()),
      ]),
  }
  const security = useMutation(trpc.audit.releaseBySecurity.mutationOptions(settled))
  const director = useMutation(trpc.audit.releaseByDirector.mutationOptions(settled))
  const waits = release.state === 'asked' || release.state === 'half'
  const mine = mayAny(me, 'audit.release-security')
    ? { decide: security, given: release.securityAt }
    : mayAny(me, 'audit.release')
      ? { decide: director, given: release.directorAt }
      : undefined
  const { id, version } = release
  return (
    <li className="audit-release">
      <h3>
        {release.caseNumber} <span className="quiet">{releaseStates[release.state]}</span>
      </h3>
      <p>{release.reason}</p>
      <p className="quiet">
        {release.askedByName} {instantInTable(release.createdAt, now)} 提出；记录日期 {release.fromDay} 至{' '}
        {release.toDay}
        {release.entityId ? `，只看 ${release.entityId}` : ''}；{instantInTable(release.validUntil, now)} 到期
      </p>
      <p className="quiet">
        安全管理员：{release.securityAt ? '同意' : '未答复'}；办公室主任：
        {release.directorAt ? '同意' : '未答复'}
      </p>
      {waits && mine && !mine.given && (
        <p className="audit-decide">
          <Button
            type="primary"
            loading={mine.decide.isPending}
            onClick={() => mine.decide.mutate({ id, version, decision: 'release' })}
          >
            同意
          </Button>
          <Button
            disabled={mine.decide.isPending}
            onClick={() => mine.decide.mutate({ id, version, decision: 'refuse' })}
          >
            不同意
          </Button>
        </p>
      )}
    </li>
  )
}
