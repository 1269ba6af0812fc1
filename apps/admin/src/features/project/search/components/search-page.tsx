import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { columnOf, stageOf, unitOf } from '@zhaoshang/domain'
import { Button } from 'antd'
import type { FormEvent } from 'react'
import { textOf } from '../../../../components/form-text.ts'
import { Page } from '../../../../components/page.tsx'
import { Marked } from '../../../../components/search/marked.tsx'
import { totalWords } from '../../../../components/search/total-words.ts'
import { Empty, Failed, Loading } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { client, trpc } from '../../../../trpc/client.ts'
import type { FoundProject } from '../../../../trpc/types.ts'
import { amountText } from '../../list/api/cell-text.ts'
import '../../../../components/pick/pick.css'
import '../../list/components/projects.css'

/** Everything that was found, with the words set off where they stand. */
export function SearchPage({ q = '' }: { q: string | undefined }) {
  const navigate = useNavigate()
  const text = q.trim().slice(0, 100)
  const found = useInfiniteQuery({
    queryKey: [...trpc.project.search.queryKey({ text }), 'pages'],
    queryFn: ({ pageParam }) =>
      client.project.search.query({ text, ...(pageParam !== undefined && { after: pageParam }) }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: text !== '',
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const [first] = found.data?.pages ?? []

  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const next = textOf(new FormData(event.currentTarget), 'q').trim()
    void navigate({ to: paths.projectSearch, search: next === '' ? {} : { q: next } })
  }
  return (
    <Page
      title="查找项目"
      lead={
        first && (
          <p role="status">
            {first.near && rows.length > 0 ? '没有完全一致的，下面是相近的 ' : '找到 '}
            {totalWords(first)}
          </p>
        )
      }
    >
      <form role="search" className="project-find project-find-alone" onSubmit={find}>
        <input
          key={q}
          className="field"
          type="search"
          name="q"
          maxLength={100}
          defaultValue={q}
          aria-label="查找什么"
          placeholder="名称、拼音首字母、投资方、编号、信用代码"
          data-search-here
        />
        <button type="submit" className="pick-button">
          查找
        </button>
      </form>
      {text === '' && (
        <Empty title="查找项目">
          <p>
            输入名称中的两三个字、名称的拼音首字母、投资方、公司、项目编号或信用代码，写错一两个字也能找到。
          </p>
        </Empty>
      )}
      {text !== '' && found.isPending && <Loading lines={8} />}
      {found.isError && <Failed error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && rows.length === 0 && (
        <Empty title={`没有找到“${text}”`}>
          <p>可以少写几个字，或换成投资方、编号。您只能找到您有权看到的项目。</p>
        </Empty>
      )}
      <ul className="project-cards" aria-label="找到的项目">
        {rows.map((row) => (
          <li key={row.id}>
            <FoundCard row={row} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <p className="list-more">
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            更多
          </Button>
        </p>
      )}
    </Page>
  )
}

const others = [
  ['investor', '投资方'],
  ['company', '注册公司'],
  ['number', '编号'],
  ['creditCode', '信用代码'],
] as const

function FoundCard({ row }: { row: FoundProject }) {
  const { plan } = useMe()
  const investment = columnOf(plan, 'investmentYuan')
  return (
    <Link className="project-card" to={paths.project} params={{ project: row.id }}>
      <span className="project-card-name">
        <Marked text={row.name} marks={row.marks.name} />
      </span>
      <span className="project-card-facts">
        <Tag tone="main">{stageOf(plan, row.stage)?.name ?? row.stage}</Tag>
        <span>{unitOf(plan, row.reportingUnit)?.shortName ?? row.reportingUnit}</span>
        {row.investmentYuan !== null && investment && (
          <span>{`${amountText(row.investmentYuan, investment)}${investment.field?.unit ?? '万元'}`}</span>
        )}
        {others.map(
          ([field, label]) =>
            row[field] !== null &&
            (field === 'investor' || row.marks[field] !== undefined) && (
              <span key={field}>
                {label}：
                <Marked text={row[field]} marks={row.marks[field]} />
              </span>
            ),
        )}
      </span>
    </Link>
  )
}
