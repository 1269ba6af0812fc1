import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Page } from '../../../../components/page.tsx'
import { paths } from '../../../../paths.ts'
import { mayAny, useMe } from '../../../../session/me.ts'
import type { FirstPasswords } from '../../../../trpc/types.ts'
import { HandOut } from './hand-out.tsx'
import { ImportRoster } from './import-roster.tsx'
import { ProposeAccounts } from './propose-accounts.tsx'
import { RegisterView } from './register-view.tsx'
import { RequestsView } from './requests-view.tsx'
import './accounts.css'

export interface AccountsSearch {
  readonly view?: string | undefined
  readonly state?: string | undefined
  readonly unit?: string | undefined
  readonly q?: string | undefined
}

const views = { register: '账号', requests: '申请' } as const

/** Accounts of a unit for its manager, of all for the system administrator: the register, what was asked for, asking. */
export function AccountsPage({ search }: { search: AccountsSearch }) {
  const me = useMe()
  const confirms = mayAny(me, 'account.confirm')
  const proposes = mayAny(me, 'account.propose')
  const [handOut, setHandOut] = useState<FirstPasswords>()
  if (handOut) return <HandOut sheet={handOut} onClose={() => setHandOut(undefined)} />
  const view = search.view ?? 'register'
  return (
    <Page
      title={confirms ? '账号' : '本单位账号'}
      lead={
        <p>
          {confirms
            ? '单位提出申请，在这里确认；角色由安全管理员授予。'
            : '为本单位人员申请账号，人员调离时停用。申请由系统管理员确认，角色由安全管理员授予。'}
        </p>
      }
      actions={
        proposes && (
          <>
            <Link to={paths.systemAccounts} search={{ view: 'import' }}>
              <Button tabIndex={-1}>从 Excel 申请</Button>
            </Link>
            <Link to={paths.systemAccounts} search={{ view: 'new' }}>
              <Button type="primary" tabIndex={-1}>
                申请账号
              </Button>
            </Link>
          </>
        )
      }
    >
      <nav className="chips" aria-label="查看">
        {Object.entries(views).map(([name, label]) => (
          <Link
            key={name}
            to={paths.systemAccounts}
            search={name === 'register' ? {} : { view: name }}
            className={view === name ? 'chip chip-here' : 'chip'}
            aria-current={view === name}
          >
            {label}
          </Link>
        ))}
      </nav>
      {view === 'requests' && <RequestsView search={search} onMade={setHandOut} />}
      {view === 'new' && proposes && <ProposeAccounts />}
      {view === 'import' && proposes && <ImportRoster />}
      {!['requests', 'new', 'import'].includes(view) && <RegisterView search={search} />}
    </Page>
  )
}
