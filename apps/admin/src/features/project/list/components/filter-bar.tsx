import type { ProjectFilter } from '@zhaoshang/domain'
import { type FormEvent, useState } from 'react'
import { textOf } from '../../../../components/form-text.ts'
import { Pick } from '../../../../components/pick/pick.tsx'
import { useMe } from '../../../../session/me.ts'
import { chosen, type FilterChoices, filterChoices } from '../api/filter-choices.ts'
import { filterWords } from '../api/filter-words.ts'
import { tidied } from '../api/list-address.ts'
import { RangeFields } from './range-fields.tsx'

interface Props {
  readonly filter: ProjectFilter
  readonly onChange: (filter: ProjectFilter) => void
}

/** Seldom asked for: they stand behind 更多条件. */
const seldom: ReadonlySet<FilterChoices['name']> = new Set(['channel', 'region', 'flag', 'status'])

/** Which projects: words, choices of the plan, ranges; and what is asked for in words, each to be left away. */
export function FilterBar({ filter: stored, onChange: store }: Props) {
  const { plan } = useMe()
  const [open, setOpen] = useState(false)
  const [more, setMore] = useState(false)
  // The address follows a moment later: what was just chosen stands at once, and the next choice adds to it.
  const [asked, setAsked] = useState<{ readonly over: ProjectFilter; readonly filter: ProjectFilter }>()
  const filter = asked?.over === stored ? asked.filter : stored
  const onChange = (next: ProjectFilter) => {
    setAsked({ over: stored, filter: next })
    store(next)
  }
  const words = filterWords(plan, filter)
  const choices = filterChoices(plan)
  const change = (part: Partial<ProjectFilter>) => onChange(tidied({ ...filter, ...part }))

  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    change({ text: textOf(new FormData(event.currentTarget), 'text').trim().slice(0, 100) })
  }
  const pick = ({ name, label, choices: offered }: FilterChoices) => (
    <Pick
      key={name}
      label={label}
      choices={offered}
      chosen={chosen(filter, name)}
      onChange={(ids) => change({ [name]: ids })}
    />
  )
  return (
    <div className="project-filter">
      <div className="project-filter-row">
        <form role="search" aria-label="本页项目" onSubmit={find} className="project-find">
          <input
            key={filter.text}
            className="field"
            name="text"
            type="search"
            maxLength={100}
            defaultValue={filter.text}
            placeholder="名称、投资方、公司、编号"
            aria-label="在项目中查找"
            data-search-here
          />
          <button type="submit" className="pick-button">
            查找
          </button>
        </form>
        <button
          type="button"
          className="pick-button project-filter-open"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          筛选{words.length > 0 && ` ${words.length}`}
        </button>
        <div className={open ? 'project-picks project-picks-open' : 'project-picks'}>
          {choices.filter(({ name }) => !seldom.has(name) || more).map(pick)}
          <button
            type="button"
            className={filter.staleDays === undefined ? 'pick-button' : 'pick-button pick-some'}
            aria-pressed={filter.staleDays !== undefined}
            onClick={() =>
              change({ staleDays: filter.staleDays === undefined ? plan.register.noProgressDays : undefined })
            }
          >
            {plan.register.noProgressDays} 天无进展
          </button>
          <button type="button" className="pick-button" aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? '收起条件' : '更多条件'}
          </button>
        </div>
      </div>
      {more && <RangeFields filter={filter} onChange={change} />}
      {words.length > 0 && (
        <ul className="filter-words" aria-label="筛选条件">
          {words.map(({ key, label, words: said, without }) => (
            <li key={key}>
              <button
                type="button"
                className="filter-word"
                onClick={() => onChange(without)}
                title={`去掉条件“${label}：${said}”`}
              >
                <span className="sr-only">去掉条件</span>
                {label}：{said}
                <span aria-hidden="true"> ×</span>
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className="link-button"
              onClick={() => onChange(filter.list === undefined ? {} : { list: filter.list })}
            >
              全部清除
            </button>
          </li>
        </ul>
      )}
    </div>
  )
}
