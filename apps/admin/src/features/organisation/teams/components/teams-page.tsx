import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Page } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { endpoints, paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import type { Teams } from '../../../../trpc/types.ts'
import { unitChoices, unitWord } from '../../../../components/form/unit-choices.ts'
import { useTeams } from '../api/use-teams.ts'
import { ExpertForm, ExpertsTable } from './experts.tsx'
import { SizeTag } from './size-tag.tsx'
import { StintForm, StintsTable } from './stints.tsx'
import { TeamForm } from './team-form.tsx'
import '../../../../components/form/form.css'

const views = { teams: '招商队伍', stints: '培训锻炼', experts: '专家库' } as const
type View = keyof typeof views
const adds = { teams: '新建队伍', stints: '登记培训锻炼', experts: '登记专家' } as const

/** Who promotes besides the units' daily business; training; experts. */
export function TeamsPage({ view: asked }: { view: string | undefined }) {
  const me = useMe()
  const view: View = asked === 'stints' || asked === 'experts' ? asked : 'teams'
  const [adding, setAdding] = useState(false)
  const mayAdd = unitChoices(me, 'team.edit').length > 0
  return (
    <Page
      title="招商队伍"
      lead={<p>专业小分队、驻外机构、委托机构和专业人员，培训锻炼，专家。</p>}
      actions={
        <>
          <Button href={endpoints.teamsFile} download>
            导出 Excel
          </Button>
          {mayAdd && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {adds[view]}
            </Button>
          )}
        </>
      }
    >
      <nav className="chips" aria-label="查看">
        {(Object.keys(views) as View[]).map((name) => (
          <Link
            key={name}
            to={paths.teams}
            search={name === 'teams' ? {} : { view: name }}
            className={view === name ? 'chip chip-here' : 'chip'}
            aria-current={view === name}
            onClick={() => setAdding(false)}
          >
            {views[name]}
          </Link>
        ))}
      </nav>
      {view === 'teams' && <TeamsView />}
      {view === 'stints' && <StintsTable />}
      {view === 'experts' && <ExpertsTable />}
      {adding && view === 'teams' && <TeamForm onClose={() => setAdding(false)} />}
      {adding && view === 'stints' && <StintForm onClose={() => setAdding(false)} />}
      {adding && view === 'experts' && <ExpertForm onClose={() => setAdding(false)} />}
    </Page>
  )
}

function TeamsView() {
  const query = useTeams()
  return <QueryView query={query}>{({ rows }) => <TeamsTable rows={rows} />}</QueryView>
}

function TeamsTable({ rows }: { rows: Teams['rows'] }) {
  const me = useMe()
  if (rows.length === 0)
    return (
      <div className="table-box">
        <Empty title="还没有登记队伍">
          <p>队伍建好后，人数、任务和费用都记在这里。</p>
        </Empty>
      </div>
    )
  return (
    <TableBox name="招商队伍">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">人数</th>
            <th scope="col">单位</th>
            <th scope="col">类别</th>
            <th scope="col">驻地</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((team) => (
            <tr key={team.id}>
              <th scope="row" className="wide">
                <Link to={paths.team} params={{ team: team.id }}>
                  {team.name}
                </Link>
                {team.toDay !== undefined && <span className="quiet">（{team.toDay} 结束）</span>}
              </th>
              <td className="wide">
                {team.people} <SizeTag size={team.size} />
              </td>
              <td className="keep">{unitWord(me, team.unit)}</td>
              <td className="keep">{team.kindName}</td>
              <td className="keep">{team.place ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}
