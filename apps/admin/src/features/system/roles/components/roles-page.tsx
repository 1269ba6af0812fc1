import { Page } from '../../../../components/page.tsx'
import { mayAny, useMe } from '../../../../session/me.ts'
import { GapsSection } from './gaps-section.tsx'
import { HoldersSection } from './holders-section.tsx'
import { RoleMeanings } from './role-meanings.tsx'
import { WaitingSection } from './waiting-section.tsx'
import '../../accounts/components/accounts.css'
import './roles.css'

export interface RolesSearch {
  readonly unit?: string | undefined
  readonly role?: string | undefined
  readonly q?: string | undefined
}

/** Who may do what: roles to give, what is unstaffed, who holds which, and what each means. */
export function RolesPage({ search }: { search: RolesSearch }) {
  const me = useMe()
  return (
    <Page
      title="角色"
      lead={<p>账号由系统管理员开，能做什么在这里定。三名管理员的角色各用一个账号，不兼其他角色。</p>}
    >
      {mayAny(me, 'role.grant') && <WaitingSection />}
      <GapsSection />
      <HoldersSection search={search} />
      <RoleMeanings />
    </Page>
  )
}
