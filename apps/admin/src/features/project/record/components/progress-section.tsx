import { useInfiniteQuery } from '@tanstack/react-query'
import { dayOfInstant, daySchema } from '@zhaoshang/domain'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { useNow } from '../../../../time/business-clock.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import { firstPage, nextPage } from '../../../../trpc/pages.ts'
import type { ProjectView } from '../../../../trpc/types.ts'
import { useAct } from '../api/use-act.ts'
import './lines.css'

/** 最新进展: one dated line is quickly entered; the newest stands on the project, all stay to be read. */
export function ProgressSection({ project }: { project: ProjectView }) {
  const lines = useInfiniteQuery({
    queryKey: [...trpc.project.progress.list.queryKey({ project: project.id }), 'pages'],
    queryFn: ({ pageParam }) => client.project.progress.list.query({ project: project.id, ...pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => nextPage(next),
  })
  return (
    <div className="stack">
      {project.may.edit && <Entry project={project} />}
      {lines.isPending && <Loading lines={3} />}
      {lines.isError && <Failed error={lines.error} again={() => void lines.refetch()} />}
      {lines.data?.pages[0]?.lines.length === 0 && (
        <Empty title="还没有进展记录">
          <p>有了新情况，写一句话就行；清单里的“最新进展”取最近一天的这一句。</p>
        </Empty>
      )}
      <ol className="lines" aria-label="进展记录">
        {lines.data?.pages
          .flatMap((page) => page.lines)
          .map(({ id, day, text, actorName }) => (
            <li key={id}>
              <span className="lines-when">{day}</span>
              <span className="lines-text">{text}</span>
              <span className="quiet">{actorName}</span>
            </li>
          ))}
      </ol>
      {lines.hasNextPage && (
        <Button loading={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          更早的进展
        </Button>
      )}
    </div>
  )
}

function Entry({ project }: { project: ProjectView }) {
  const today = dayOfInstant(useNow())
  const [day, setDay] = useState<string>(today)
  const [text, setText] = useState('')
  const [fault, setFault] = useState<{ day?: string; text?: string }>({})
  const { act, busy } = useAct()
  async function submit(event: FormEvent) {
    event.preventDefault()
    const found = {
      ...(day === '' && { day: '请填写日期。' }),
      ...(day > today && { day: '日期不能晚于今天。' }),
      ...(text.trim() === '' && { text: '请写一句进展。' }),
    }
    setFault(found)
    if (Object.keys(found).length > 0) return
    const done = await act('已记下进展', () =>
      client.project.progress.add.mutate({ project: project.id, day: daySchema.parse(day), text }),
    )
    if (done) setText('')
  }
  return (
    <form className="line-entry" onSubmit={(event) => void submit(event)} aria-label="记一句进展">
      <Field
        spec={{ name: 'day', label: '日期', kind: 'day', required: true }}
        value={day}
        fault={fault.day}
        onChange={(value) => setDay(String(value))}
      />
      <Field
        spec={{ name: 'text', label: '一句话进展', required: true, maxLength: 500 }}
        value={text}
        fault={fault.text}
        onChange={(value) => setText(String(value))}
      />
      <Button type="primary" htmlType="submit" loading={busy}>
        记下
      </Button>
    </form>
  )
}
