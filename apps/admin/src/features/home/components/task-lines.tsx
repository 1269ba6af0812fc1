import { Link } from '@tanstack/react-router'
import { useNow } from '../../../time/business-clock.ts'
import { dueInWords, instantInWords } from '../../../time/words.ts'
import type { Home } from '../../../trpc/types.ts'
import { taskLink } from '../task-link.ts'
import './return-lines.css'

/** What waits besides returns: each line says what it is, since when, and leads to where it is done. */
export function TaskLines({ tasks }: { tasks: Home['tasks'] }) {
  const now = useNow()
  return (
    <ul className="lines">
      {tasks.map((task) => {
        const { href, doing } = taskLink(task)
        return (
          <li key={`${task.kind}/${task.key}`} className="line">
            <div className="line-words">
              <p className="line-name">
                <Link to={href}>{task.title}</Link>
              </p>
              {task.detail && <p className="line-about">{task.detail}</p>}
              {task.dueAt ? (
                <p className={task.dueAt < now ? 'line-about line-late' : 'line-about'}>
                  {dueInWords(task.dueAt, now)}
                </p>
              ) : (
                task.since && <p className="line-about">{instantInWords(task.since, now)} 提出</p>
              )}
            </div>
            <Link to={href} className="line-go">
              {doing}
              <span className="sr-only">{task.title}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
