import { useNavigate } from '@tanstack/react-router'
import { stageOf, unitOf } from '@zhaoshang/domain'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { paths } from '../../paths.ts'
import { useMe } from '../../session/me.ts'
import type { FoundProject } from '../../trpc/types.ts'
import { Marked } from './marked.tsx'
import { totalWords } from './total-words.ts'
import { useSearch } from './use-search.ts'
import './search-box.css'

/** Finds a project from any page: a few characters of what one remembers of it. */
export function SearchBox() {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const box = useRef<HTMLFormElement>(null)
  const id = useId()
  const found = useSearch(typed)
  const rows = typed.trim() === '' ? [] : (found.data?.rows ?? [])
  const shown = open && typed.trim() !== ''

  useEffect(() => {
    if (!shown) return undefined
    const away = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [shown])

  function leave() {
    setOpen(false)
    setAt(-1)
  }
  function openProject({ id: project }: FoundProject) {
    leave()
    setTyped('')
    void navigate({ to: paths.project, params: { project } })
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    const row = rows[at]
    if (row) return openProject(row)
    if (typed.trim() === '') return
    leave()
    void navigate({ to: paths.projectSearch, search: { q: typed.trim() } })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((last) => Math.max(-1, Math.min(rows.length - 1, last + step)))
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    }
  }
  return (
    <form className="search-box" role="search" aria-label="全部项目" ref={box} onSubmit={submit}>
      <input
        id="shell-search"
        type="search"
        role="combobox"
        aria-label="查找项目"
        aria-expanded={shown}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder="查找项目（/）"
        maxLength={100}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(-1)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={({ relatedTarget }) => !box.current?.contains(relatedTarget) && leave()}
        onKeyDown={onKeyDown}
      />
      <div className="search-found" hidden={!shown}>
        <ul id={`${id}-found`} role="listbox" aria-label="找到的项目">
          {rows.map((row, i) => (
            <Found key={row.id} id={`${id}-${i}`} row={row} here={i === at} onOpen={() => openProject(row)} />
          ))}
        </ul>
        <p className="search-total" role="status">
          {found.isError
            ? '查找没有成功，请稍后再试。'
            : !found.data
              ? '正在查找…'
              : rows.length === 0
                ? '没有找到。可以用名称中的几个字、拼音首字母、编号或信用代码。'
                : `${found.data.near ? '没有完全一致的，相近的有 ' : '共 '}${totalWords(found.data)}，按回车看全部`}
        </p>
      </div>
    </form>
  )
}

interface FoundProps {
  readonly id: string
  readonly row: FoundProject
  readonly here: boolean
  readonly onOpen: () => void
}

function Found({ id, row, here, onOpen }: FoundProps) {
  const { plan } = useMe()
  const beside = (['investor', 'company', 'number', 'creditCode'] as const).find(
    (field) => row.marks[field] !== undefined,
  )
  return (
    <li
      id={id}
      role="option"
      aria-selected={here}
      className={here ? 'search-row search-here' : 'search-row'}
      // Before the field loses the focus, which would close the list.
      onPointerDown={(event) => {
        event.preventDefault()
        onOpen()
      }}
    >
      <span className="search-name">
        <Marked text={row.name} marks={row.marks.name} />
      </span>
      <span className="search-facts">
        {stageOf(plan, row.stage)?.name} · {unitOf(plan, row.reportingUnit)?.shortName ?? row.reportingUnit}
        {beside && (
          <>
            {' · '}
            <Marked text={row[beside] ?? ''} marks={row.marks[beside]} />
          </>
        )}
      </span>
    </li>
  )
}
