import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { Field } from '../../../../components/form/field.tsx'
import { client, trpc } from '../../../../trpc/client.ts'
import { useAct } from '../api/use-act.ts'

type Named = { readonly id: string; readonly name: string }

/** A comment to write; `@` and a name finds the people who may read the project. */
export function CommentEntry({ project }: { project: string }) {
  const [text, setText] = useState('')
  const [named, setNamed] = useState<readonly Named[]>([])
  const [fault, setFault] = useState<string>()
  const { act, busy } = useAct()
  // What stands behind the last @ and is no name yet.
  const words = /@([^@\s]{0,20})$/.exec(text)?.[1]
  const found = useQuery(
    trpc.comment.mentionable.queryOptions({ project, words: words ?? '' }, { enabled: words !== undefined }),
  )
  const offered = words === undefined ? [] : (found.data ?? []).slice(0, 8)

  function name(person: Named) {
    setText(`${text.replace(/@[^@\s]*$/, '')}@${person.name} `)
    if (!named.some(({ id }) => id === person.id)) setNamed([...named, person])
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') return setFault('请写留言。')
    // Whose name was taken out of the text again is not called.
    const mentions = named.filter((person) => text.includes(`@${person.name}`)).map(({ id }) => id)
    const done = await act('已留言', () => client.comment.add.mutate({ project, text, mentions }))
    if (!done) return
    setText('')
    setNamed([])
  }
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="写留言">
      <Field
        spec={{
          name: 'text',
          label: '留言',
          kind: 'long',
          required: true,
          maxLength: 2000,
          hint: '输入 @ 和姓名，可以提醒能查看这个项目的人。',
        }}
        value={text}
        fault={fault}
        onChange={(value) => {
          setText(String(value))
          setFault(undefined)
        }}
      />
      {offered.length > 0 && (
        <ul className="comment-named" aria-label="提醒谁">
          {offered.map((person) => (
            <li key={person.id}>
              <button type="button" className="chip" onClick={() => name(person)}>
                {person.name}
                <span className="quiet">{person.units.join('、')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {words !== undefined && words !== '' && found.isSuccess && offered.length === 0 && (
        <p className="quiet" role="status">
          没有叫“{words}”且能查看这个项目的人。
        </p>
      )}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          留言
        </Button>
      </div>
    </form>
  )
}
