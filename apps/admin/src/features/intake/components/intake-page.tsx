import type { RowStatus } from '@zhaoshang/domain'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Page } from '../../../components/page.tsx'
import { QueryView } from '../../../components/query-view.tsx'
import { ReturnLink } from '../../../components/return-link.tsx'
import { Notice } from '../../../components/notice.tsx'
import { paths } from '../../../paths.ts'
import { rowStatuses } from '../../../texts/intake.ts'
import type { IntakeView } from '../../../trpc/types.ts'
import { focusWantedFault } from '../api/fault-focus.ts'
import { useIntake } from '../api/use-intake.ts'
import { ColumnStrip } from './column-strip.tsx'
import { ConfirmBar } from './confirm-bar.tsx'
import { FileFacts } from './file-facts.tsx'
import { IntakeRows } from './intake-rows.tsx'
import { Remarks } from './remarks.tsx'
import './intake.css'

export function IntakePage({ id, show }: { id: string; show: string | undefined }) {
  const query = useIntake(id)
  if (query.data) return <Loaded view={query.data} show={show} />
  return (
    <Page title="导入清单">
      <QueryView query={query} lines={10}>
        {() => null}
      </QueryView>
    </Page>
  )
}

/** An address may name a status, or all of them; else what is wrong comes first. */
function shown(show: string | undefined, wrong: number): RowStatus | undefined {
  const named = rowStatuses.find((status) => status === show)
  if (named) return named
  return show === undefined && wrong > 0 ? 'wrong' : undefined
}

/** Where it came from: the return, or the register. */
function Back({ view, children }: { view: IntakeView; children: ReactNode }) {
  if (view.key !== null) return <ReturnLink returnKey={view.key}>{children}</ReturnLink>
  return <Link to={paths.projects}>{children}</Link>
}

function Loaded({ view, show }: { view: IntakeView; show: string | undefined }) {
  const { preview } = view
  useEffect(focusWantedFault, [view.version])
  if (view.state !== 'open') {
    return (
      <Page title="导入清单">
        <Notice tone="quiet" title={view.state === 'applied' ? '这份文件已经导入' : '这份文件已经放弃导入'}>
          <p>{view.fileName}</p>
          <p>
            <Back view={view}>返回{view.key === null ? '项目库' : '报表'}</Back>
          </p>
        </Notice>
      </Page>
    )
  }
  const status = preview ? shown(show, preview.counts.wrong) : undefined
  return (
    <Page
      title="导入清单"
      lead={view.fileName}
      actions={
        <Back view={view}>{view.key === null ? '返回项目库' : '返回报表（文件留着，稍后再处理）'}</Back>
      }
    >
      <div className="intake">
        <FileFacts view={view} />
        {preview && (
          <>
            <ColumnStrip view={view} preview={preview} />
            <ConfirmBar view={view} preview={preview} status={status} />
            <IntakeRows view={view} preview={preview} status={status} />
            <Remarks view={view} preview={preview} />
          </>
        )}
      </div>
    </Page>
  )
}
