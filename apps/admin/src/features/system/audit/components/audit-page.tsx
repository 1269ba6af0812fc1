import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Page, Section } from '../../../../components/page.tsx'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { endpoints, paths } from '../../../../paths.ts'
import { type AuditSearch, filterOf, useAudit } from '../api/use-audit.ts'
import { AskDialog } from './ask-dialog.tsx'
import { AuditFilter } from './audit-filter.tsx'
import { AuditLines } from './audit-lines.tsx'
import { ChainState } from './chain-state.tsx'
import { EntryView } from './entry-view.tsx'
import './audit.css'

/** The trail of everything that was done: filters, one line each, and what a line changed. */
export function AuditPage({ search }: { search: AuditSearch }) {
  const trail = useAudit(search)
  const [asking, setAsking] = useState(false)
  const lines = trail.data?.pages.flatMap((page) => page.lines)
  const entry = Number(search.entry)
  return (
    <Page
      title="审计"
      lead="系统里做过的每一件事。业务内容平时遮盖，需要时按事由申请，由安全管理员和办公室主任两方同意后才能看到。"
      actions={
        <>
          <Link to={paths.auditReleases} className="print-link">
            查看申请
          </Link>
          <Button onClick={() => setAsking(true)}>申请查看业务内容</Button>
          <Button href={endpoints.auditFile(filterOf(search))}>导出</Button>
        </>
      }
    >
      <ChainState />
      <Section id="trail" title="记录">
        <AuditFilter search={search} />
        {trail.isError && <Failed error={trail.error} again={() => void trail.refetch()} />}
        {trail.isPending && <Loading lines={8} />}
        {lines?.length === 0 && (
          <Empty title="没有这样的记录">
            <p>放宽日期或去掉一些条件再看。</p>
          </Empty>
        )}
        {lines && lines.length > 0 && <AuditLines lines={lines} search={search} />}
        {trail.hasNextPage && (
          <p className="audit-more">
            <Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
              再看更早的
            </Button>
          </p>
        )}
      </Section>
      {Number.isSafeInteger(entry) && entry > 0 && <EntryView seq={entry} search={search} />}
      {asking && <AskDialog today={lines?.[0]?.at.slice(0, 10) ?? ''} onClose={() => setAsking(false)} />}
    </Page>
  )
}
