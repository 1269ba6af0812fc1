import { cycleOf, listOf } from '@zhaoshang/domain'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Page, Section } from '../../../components/page.tsx'
import { QueryView } from '../../../components/query-view.tsx'
import { MoveButtons } from '../../../components/return-move/move-buttons.tsx'
import { StateTags } from '../../../components/tag.tsx'
import { endpoints, paths, returnParams } from '../../../paths.ts'
import { mayAny, useMe } from '../../../session/me.ts'
import { actionText } from '../../../texts/returns.ts'
import { useNow } from '../../../time/business-clock.ts'
import { dueInWords } from '../../../time/words.ts'
import { queryClient, trpc } from '../../../trpc/client.ts'
import type { ReturnView } from '../../../trpc/types.ts'
import { saveOpenEditors } from '../api/open-editors.ts'
import { useReturn } from '../api/use-return.ts'
import { AppliedNotice } from './applied-notice.tsx'
import { ListView } from './list-view.tsx'
import { NarrativeEditor } from './narrative-editor.tsx'
import { NextStep } from './next-step.tsx'
import { type Narrative, Parts } from './parts.tsx'
import { Timeline } from './timeline.tsx'
import { OpenIntakes } from './open-intakes.tsx'
import { UploadBox } from './upload-box.tsx'

export function ReturnPage({ returnKey, part }: { returnKey: string; part: string | undefined }) {
  const query = useReturn(returnKey)
  if (query.data) return <Loaded view={query.data} part={part} />
  return (
    <Page title="报表">
      <QueryView query={query} lines={8}>
        {() => null}
      </QueryView>
    </Page>
  )
}

function Loaded({ view, part }: { view: ReturnView; part: string | undefined }) {
  const me = useMe()
  const now = useNow()
  const { obligation } = view
  const key = obligation.key
  const handIn = view.actions.find(({ action }) => action === 'hand-in')
  const editable = handIn !== undefined && (handIn.allowed || handIn.why === 'return-incomplete')
  const narratives = (cycleOf(me.plan, obligation.cycle)?.contents ?? []).filter(
    (content): content is Narrative => content.kind === 'narrative',
  )
  const here =
    part ?? view.lists.find(({ count }) => count > 0)?.list ?? view.lists[0]?.list ?? narratives[0]?.id ?? ''

  async function saved() {
    await saveOpenEditors()
    return queryClient.getQueryData(trpc.return.get.queryOptions({ key }).queryKey)?.version
  }
  return (
    <Page
      title={`${obligation.unitName} ${obligation.periodName} ${obligation.cycleName}`}
      state={<StateTags phase={view.phase} timing={obligation.timing} />}
      lead={
        <p title={obligation.why}>
          {dueInWords(obligation.dueAt, now)}
          <span className="quiet"> · {obligation.why}</span>
          {view.joined && <span className="quiet"> · 自愿参加报送</span>}
        </p>
      }
      actions={
        <>
          <MoveButtons
            returnKey={key}
            version={view.version}
            actions={view.actions.filter(({ allowed }) => allowed).map(({ action }) => action)}
            before={saved}
          />
          {handIn?.why === 'return-incomplete' && (
            <Button type="primary" disabled aria-describedby="next-step">
              {actionText('hand-in').label}
            </Button>
          )}
          <Link to={paths.returnPrint} params={returnParams(key)} target="_blank" className="print-link">
            打印
          </Link>
        </>
      }
    >
      <div className="return-stack">
        <AppliedNotice returnKey={key} />
        <div id="next-step">
          <NextStep view={view} editable={editable} />
        </div>
        {editable && view.lists.length > 0 && mayAny(me, 'return.fill') && (
          <>
            <OpenIntakes returnKey={key} />
            <UploadBox returnKey={key} />
          </>
        )}
        <div className="part-panel">
          <Parts view={view} narratives={narratives} here={here} />
          <div className="part-body">
            <PartBody view={view} narratives={narratives} here={here} editable={editable} />
          </div>
        </div>
        <Section id="events" title="办理过程">
          <Timeline events={view.events} />
        </Section>
      </div>
    </Page>
  )
}

function PartBody({
  view,
  narratives,
  here,
  editable,
}: {
  view: ReturnView
  narratives: readonly Narrative[]
  here: string
  editable: boolean
}) {
  const me = useMe()
  const key = view.obligation.key
  const narrative = narratives.find(({ id }) => id === here)
  const list = listOf(me.plan, here)
  if (narrative) {
    const stored = view.narratives[narrative.id] ?? ''
    return editable ? (
      <NarrativeEditor key={narrative.id} returnKey={key} narrative={narrative} stored={stored} />
    ) : (
      <p className="narrative-read">{stored === '' ? '未写' : stored}</p>
    )
  }
  if (!list) return null
  const count = view.lists.find((each) => each.list === list.id)?.count ?? 0
  return (
    <>
      <div className="part-bar">
        <h2>{list.title}</h2>
        {count > 0 && (
          <span>
            {editable && <span className="quiet">点格子可以修改 · </span>}
            <a href={endpoints.formFile(key, list.id)} download>
              下载本表
            </a>
          </span>
        )}
      </div>
      <ListView key={list.id} returnKey={key} list={list} editable={editable} />
    </>
  )
}
