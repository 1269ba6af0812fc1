import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { paths } from '../../paths.ts'
import { mayAny, useMe } from '../../session/me.ts'
import { trpc } from '../../trpc/client.ts'
import { Shortcuts } from '../keys/shortcuts.tsx'
import { SearchBox } from '../search/search-box.tsx'
import { Icon } from './icon.tsx'
import { type Entry, jobsOf } from './navigation.ts'
import { PasswordNotice } from './password-notice.tsx'
import { PersonMenu } from './person-menu.tsx'
import '../../styles/table.css'
import './shell.css'

/** The frame of every page: where one can go, who one is, and the page itself. */
export function Shell() {
  const me = useMe()
  const jobs = jobsOf(me)
  const main = useFocusOnNewPage()
  const [more, setMore] = useMoreOnPhone()
  const entries = jobs.flatMap((job) => job.entries)
  const here = useEntryHere(entries)
  // A phone's bar has room for five; with more the fifth opens the rest.
  const first = new Set(entries.slice(0, entries.length > 5 ? 4 : 5))
  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="shell-top">
        <Link to="/" className="shell-product">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          <span>{me.plan.district.shortName}招商</span>
        </Link>
        {mayAny(me, 'project.read') && (
          <>
            <SearchBox />
            <Link to={paths.projectSearch} className="search-link" aria-label="查找项目">
              <Icon name="search" />
            </Link>
          </>
        )}
        <PersonMenu />
      </header>
      <nav className={more ? 'shell-nav shell-nav-open' : 'shell-nav'} aria-label="主导航">
        {jobs.map((job) => (
          <div key={job.name ?? 'today'} className="shell-job">
            {job.name && <p className="shell-job-name">{job.name}</p>}
            <ul>
              {job.entries.map((entry) => (
                <li key={entry.to} className={first.has(entry) ? undefined : 'shell-later'}>
                  <NavEntry entry={entry} here={entry === here} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        {entries.length > 5 && (
          <button
            type="button"
            className="shell-entry shell-more"
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            <Icon name="more" />
            <span>{more ? '收起' : '更多'}</span>
            {!more && <Waits of={entries.filter((entry) => !first.has(entry))} />}
          </button>
        )}
      </nav>
      <Shortcuts />
      <main id="main" className="shell-main" tabIndex={-1} ref={main}>
        <PasswordNotice />
        <Outlet />
      </main>
    </div>
  )
}

/** How much waits behind some entries together; nothing where nothing does. */
function Waits({ of }: { of: readonly Entry[] }) {
  const { data: home } = useQuery(trpc.home.get.queryOptions())
  const waits = home ? of.reduce((sum, entry) => sum + entry.waits(home), 0) : 0
  if (waits === 0) return null
  return (
    <span className="shell-waits">
      {waits}
      <span className="sr-only">件待办</span>
    </span>
  )
}

function NavEntry({ entry, here }: { entry: Entry; here: boolean }) {
  return (
    <Link
      to={entry.to}
      className={here ? 'shell-entry shell-entry-here' : 'shell-entry'}
      activeProps={{ 'aria-current': here ? 'page' : undefined }}
      inactiveProps={{ 'aria-current': here ? 'page' : undefined }}
    >
      <Icon name={entry.icon} />
      <span>{entry.label}</span>
      <Waits of={[entry]} />
    </Link>
  )
}

/** The entry under which a page stands: of several the one that says most of its address. */
function useEntryHere(entries: readonly Entry[]): Entry | undefined {
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  return entries
    .filter(({ to }) => pathname === to || (to !== paths.today && pathname.startsWith(`${to}/`)))
    .toSorted((a, b) => b.to.length - a.to.length)[0]
}

/** Whether the rest of the navigation stands open on a phone; a new page closes it. */
function useMoreOnPhone(): [boolean, (open: boolean) => void] {
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const [openOn, setOpenOn] = useState<string>()
  return [openOn === pathname, (open) => setOpenOn(open ? pathname : undefined)]
}

/** A new page starts at its beginning for the keyboard too; changed filters of the same page do not. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
