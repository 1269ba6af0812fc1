import { App, Button } from 'antd'
import { useState } from 'react'
import { Section } from '../../../../components/page.tsx'
import { Empty } from '../../../../components/states.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { endpoints } from '../../../../paths.ts'
import { taskStates } from '../../../../texts/duties.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { client } from '../../../../trpc/client.ts'
import type { Duty } from '../../../../trpc/types.ts'
import { useDutiesChanged } from '../api/use-duties.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { recordKinds } from './record-kinds.ts'
import { TaskForm } from './task-form.tsx'

type Task = Duty['tasks'][number]
type Doing = { readonly form: Task | undefined } | { readonly evidence: Task } | undefined

/** The year's tasks under a duty, each with what shows that it was done. */
export function TasksSection({ duty, year, again }: { duty: Duty; year: number; again: () => void }) {
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <Section
      id="duty-tasks"
      title={`${year} 年任务`}
      aside={duty.mayEdit && <Button onClick={() => setDoing({ form: undefined })}>新建任务</Button>}
    >
      {duty.tasks.length === 0 && (
        <Empty title="本年还没有任务">
          <p>把这项职责分解成年度任务，落实到人，佐证挂在任务下面。</p>
        </Empty>
      )}
      <div className="stack">
        {duty.tasks.map((task) => (
          <TaskCard
            key={task.id}
            task={task}
            mayEdit={duty.mayEdit}
            onEdit={() => setDoing({ form: task })}
            onEvidence={() => setDoing({ evidence: task })}
          />
        ))}
      </div>
      {doing && 'form' in doing && (
        <TaskForm
          duty={duty}
          year={year}
          {...(doing.form && { task: duty.tasks.find(({ id }) => id === doing.form?.id) ?? doing.form })}
          again={again}
          onClose={close}
        />
      )}
      {doing && 'evidence' in doing && <EvidenceDialog task={doing.evidence} onClose={close} />}
    </Section>
  )
}

interface CardProps {
  readonly task: Task
  readonly mayEdit: boolean
  readonly onEdit: () => void
  readonly onEvidence: () => void
}

function TaskCard({ task, mayEdit, onEdit, onEvidence }: CardProps) {
  const tone = task.state === 'done' ? 'done' : task.late ? 'alert' : 'quiet'
  return (
    <article aria-label={task.title}>
      <h3>
        {task.title} <Tag tone={tone}>{task.late ? '已逾期' : taskStates[task.state]}</Tag>
      </h3>
      <p className="quiet">
        {task.dueDay === null ? '没有期限' : `期限 ${task.dueDay}`}
        {task.doneDay !== null && ` · ${task.doneDay} 完成`}
      </p>
      {task.text !== '' && <p style={{ whiteSpace: 'pre-wrap' }}>{task.text}</p>}
      {task.result !== null && <p>结果：{task.result}</p>}
      <Evidence items={task.evidence} mayEdit={mayEdit} />
      {mayEdit && (
        <div className="row-buttons">
          <Button onClick={onEdit}>
            编辑<span className="sr-only">{task.title}</span>
          </Button>
          <Button onClick={onEvidence}>
            关联佐证<span className="sr-only">：{task.title}</span>
          </Button>
        </div>
      )}
    </article>
  )
}

function Evidence({ items, mayEdit }: { items: Task['evidence']; mayEdit: boolean }) {
  const { message, modal } = App.useApp()
  const changed = useDutiesChanged()
  if (items.length === 0) return <p className="quiet">还没有佐证。</p>
  const remove = (id: string, title: string) =>
    void modal.confirm({
      title: `取消关联“${title}”？`,
      content: '只是不再作为这项任务的佐证，原来的记录不受影响。',
      okText: '取消关联',
      cancelText: '留着',
      async onOk() {
        try {
          await client.duty.removeEvidence.mutate({ id })
          await changed()
        } catch (error) {
          void message.error(errorText(error).text, 6)
        }
      },
    })
  return (
    <ul aria-label="佐证">
      {items.map(({ id, entity, title, note, createdAt }) => (
        <li key={id}>
          <span className="quiet">佐证 · {recordKinds[entity ?? ''] ?? '文件'}</span>{' '}
          {entity === null ? (
            <a href={endpoints.evidenceFile(id)} download>
              {title}
            </a>
          ) : (
            (title ?? <span className="quiet">无权查看</span>)
          )}
          {note !== null && `（${note}）`} <span className="quiet">{createdAt.slice(0, 10)}</span>{' '}
          {mayEdit && (
            <button type="button" className="link-button" onClick={() => remove(id, title ?? '这条佐证')}>
              取消关联<span className="sr-only">{title}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
