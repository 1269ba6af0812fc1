import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { actOf, type Instant } from '@zhaoshang/domain'
import { useState } from 'react'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { paths } from '../../../../paths.ts'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInWords } from '../../../../time/words.ts'
import { trpc } from '../../../../trpc/client.ts'
import type { Comparison, ProjectVersion } from '../../../../trpc/types.ts'
import { useProject } from '../../record/api/use-project.ts'
import './compare-page.css'

interface Props {
  readonly id: string
  readonly from: number | undefined
  readonly to: number | undefined
}

/** Two versions of a project side by side: what differs first. The choice stands in the address. */
export function ComparePage({ id, from, to }: Props) {
  const project = useProject(id)
  const versions = useQuery(trpc.project.versions.queryOptions({ id, limit: 200 }))
  return (
    <Page
      title="版本对比"
      lead={
        <p>
          <Link className="text-link" to={paths.project} params={{ project: id }}>
            {project.data?.name ?? '返回项目'}
          </Link>
        </p>
      }
    >
      <QueryView query={versions} lines={6}>
        {(found) =>
          found.versions.length < 2 ? (
            <Empty title="只有一个版本">
              <p>项目登记以来没有改过。</p>
            </Empty>
          ) : (
            <Chosen id={id} versions={found.versions} from={from} to={to} />
          )
        }
      </QueryView>
    </Page>
  )
}

function Chosen({ id, versions, from, to }: Props & { versions: readonly ProjectVersion[] }) {
  const navigate = useNavigate()
  const newer = to ?? versions[0]?.version ?? 1
  const older = from ?? versions.find(({ version }) => version < newer)?.version ?? 1
  const comparison = useQuery(trpc.project.compare.queryOptions({ id, from: older, to: newer }))
  const go = (next: { from: number; to: number }) =>
    void navigate({ to: paths.projectCompare, params: { project: id }, search: next })
  return (
    <>
      <div className="compare-bar">
        <VersionChoice
          label="较早"
          versions={versions}
          chosen={older}
          onChoose={(version) => go({ from: version, to: newer })}
        />
        <VersionChoice
          label="较新"
          versions={versions}
          chosen={newer}
          onChoose={(version) => go({ from: older, to: version })}
        />
      </div>
      <QueryView query={comparison} lines={8}>
        {(data) => <Lines comparison={data} />}
      </QueryView>
    </>
  )
}

function VersionChoice({
  label,
  versions,
  chosen,
  onChoose,
}: {
  label: string
  versions: readonly ProjectVersion[]
  chosen: number
  onChoose: (version: number) => void
}) {
  const now = useNow()
  return (
    <label>
      {label}{' '}
      <select className="field" value={chosen} onChange={({ target }) => onChoose(Number(target.value))}>
        {versions.map((one) => (
          <option key={one.version} value={one.version}>
            {versionWords(one, now)}
          </option>
        ))}
      </select>
    </label>
  )
}

function versionWords({ version, at, actorName, label }: ProjectVersion, now: Instant): string {
  return `第 ${version} 版 ${instantInWords(at, now)} ${actorName ?? '系统'} ${actOf(label).words}`
}

function Lines({ comparison }: { comparison: Comparison }) {
  const [all, setAll] = useState(false)
  const now = useNow()
  const differing = comparison.lines.filter(({ differs }) => differs)
  const shown = all ? comparison.lines : differing
  const word = (text: string) => (text === '' ? '（空）' : text)
  return (
    <Section
      id="compare-lines"
      title={differing.length === 0 ? '两个版本没有差别' : `有差别的 ${differing.length} 项`}
      aside={
        <label className="compare-all">
          <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />{' '}
          也看没有变化的
        </label>
      }
    >
      {shown.length > 0 && (
        <TableBox name="两个版本的栏目">
          <table className="table compare-table">
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col">
                  第 {comparison.from.version} 版，{instantInWords(comparison.from.at, now)}
                </th>
                <th scope="col">
                  第 {comparison.to.version} 版，{instantInWords(comparison.to.at, now)}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, label, before, after, differs }) => (
                <tr key={id} className={differs ? 'compare-differs' : undefined}>
                  <th scope="row">{label}</th>
                  <td>{word(before)}</td>
                  <td>{differs ? <strong>{word(after)}</strong> : word(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </Section>
  )
}
