import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { paths } from '../../../../paths.ts'
import { administrationText } from '../../../../texts/accounts.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { RoleGaps } from '../../../../trpc/types.ts'

/** What somebody should do and nobody can. */
export function GapsSection() {
  const query = useQuery(trpc.role.gaps.queryOptions())
  return (
    <Section id="gaps" title="缺岗提示">
      <QueryView query={query} lines={2}>
        {(gaps) => <Gaps gaps={gaps} />}
      </QueryView>
    </Section>
  )
}

const lacks = { 'no-reporter': '没有填报人', 'no-reviewer': '没有审核人' } as const

function Gaps({ gaps: { units, administrations, withoutRole } }: { gaps: RoleGaps }) {
  if (units.length + administrations.length + withoutRole === 0)
    return <p className="quiet">各单位填报、审核都有人，三名管理员齐全，没有闲置的账号。</p>
  return (
    <ul className="roles-gaps">
      {administrations.map((administers) => (
        <li key={administers} className="roles-gap-alert">
          没有{administrationText(administers)}
        </li>
      ))}
      {units.map(({ unit, unitName, lacks: lacking }) => (
        <li key={unit}>
          <Link to={paths.systemRoles} search={{ unit }}>
            {unitName}
          </Link>
          ：{lacking.map((code) => lacks[code]).join('，')}
        </li>
      ))}
      {withoutRole > 0 && (
        <li>
          <Link to={paths.systemRoles} search={{ role: 'none' }}>
            {withoutRole} 个账号
          </Link>
          还没有任何角色
        </li>
      )}
    </ul>
  )
}
