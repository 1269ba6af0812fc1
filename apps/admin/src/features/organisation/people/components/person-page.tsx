import { dayOfInstant } from '@zhaoshang/domain'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { client } from '../../../../trpc/client.ts'
import type { Person, PersonView } from '../../../../trpc/types.ts'
import { unitWord } from '../../../../components/form/unit-choices.ts'
import { usePeopleChanged, usePerson } from '../api/use-people.ts'
import { AccountTag } from './people-page.tsx'
import { PersonForm } from './person-form.tsx'
import '../../../../components/form/form.css'

export function PersonPage({ id }: { id: string }) {
  const query = usePerson(id)
  if (query.data) return <Loaded view={query.data} again={() => void query.refetch()} />
  return (
    <Page title="人员">
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function Loaded({ view: { person, handOvers }, again }: { view: PersonView; again: () => void }) {
  const me = useMe()
  const [editing, setEditing] = useState(false)
  return (
    <Page
      title={person.name}
      state={person.leftDay !== undefined ? <Tag tone="quiet">已离岗</Tag> : undefined}
      lead={
        <p>
          <Link to={paths.unit} params={{ unit: person.unit }}>
            {unitWord(me, person.unit)}
          </Link>
        </p>
      }
      actions={
        <>
          {person.mayHandOver && (
            <Link to={paths.handOver} params={{ person: person.id }}>
              <Button tabIndex={-1}>调动、离岗交接</Button>
            </Link>
          )}
          {person.mayEdit && (
            <Button type="primary" onClick={() => setEditing(true)}>
              编辑
            </Button>
          )}
        </>
      }
    >
      <Section id="person-facts" title="基本情况">
        <dl className="facts">
          <div>
            <dt>电话</dt>
            <dd>{person.phone ?? '—'}</dd>
          </div>
          <div>
            <dt>账号</dt>
            <dd>
              <AccountTag account={person.account} />
            </dd>
          </div>
          {person.leftDay !== undefined && (
            <div>
              <dt>离岗日期</dt>
              <dd>{person.leftDay}</dd>
            </div>
          )}
        </dl>
      </Section>
      <Section id="person-posts" title="现任岗位">
        {person.posts.length === 0 ? (
          <Empty title="没有任职" />
        ) : (
          <ul className="stack">
            {person.posts.map((post) => (
              <Post key={post.id} person={person} post={post} />
            ))}
          </ul>
        )}
      </Section>
      {handOvers.length > 0 && (
        <Section id="person-hand-overs" title="交接记录">
          <ul className="stack">
            {handOvers.map((one) => (
              <li key={one.id}>
                <Link to={paths.handOverRecord} params={{ handOver: one.id }}>
                  {one.day} {one.kind === 'leave' ? '离岗' : '调动'}
                </Link>
                <span className="quiet">，移交 {one.items} 项</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {editing && <PersonForm person={person} again={again} onClose={() => setEditing(false)} />}
    </Page>
  )
}

function Post({ person, post }: { person: Person; post: Person['posts'][number] }) {
  const me = useMe()
  const today = dayOfInstant(useNow())
  const changed = usePeopleChanged()
  const { message, modal } = App.useApp()
  async function end() {
    const meant = await modal.confirm({
      title: `免去“${post.name}”？`,
      content: `从今天（${today}）起不再担任。`,
      okText: '免去',
      cancelText: '取消',
    })
    if (!meant) return
    try {
      await client.person.update.mutate({
        id: person.id,
        version: person.version,
        name: person.name,
        phone: person.phone ?? null,
        end: [{ id: post.id, toDay: today }],
      })
    } catch (error) {
      void message.error(errorText(error).text, 6)
    }
    await changed()
  }
  return (
    <li>
      {unitWord(me, post.unit)} {post.name}
      <span className="quiet">，{post.fromDay} 起</span>{' '}
      {person.mayEdit && post.fromDay < today && (
        <button type="button" className="link-button" onClick={() => void end()}>
          免去<span className="sr-only">{post.name}</span>
        </button>
      )}
    </li>
  )
}
