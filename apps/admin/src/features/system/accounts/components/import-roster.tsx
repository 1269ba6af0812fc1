import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { Notice } from '../../../../components/notice.tsx'
import { Section } from '../../../../components/page.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { Tag } from '../../../../components/tag.tsx'
import { endpoints, paths } from '../../../../paths.ts'
import { useMe } from '../../../../session/me.ts'
import { rosterFaultText } from '../../../../texts/accounts.ts'
import { errorText } from '../../../../texts/error-text.ts'
import { type RosterFault, type RosterLine, uploadRoster } from '../api/upload-roster.ts'
import { useUnitsFor } from '../api/units-for.ts'
import { usePropose } from '../api/use-account-acts.ts'
import { UnitChoice } from './unit-choice.tsx'

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'refused'; readonly text: string }
  | { readonly at: 'read'; readonly name: string; readonly lines: readonly RosterLine[] }

/** Asks for accounts from a file: template, reading row by row, then all or none. */
export function ImportRoster() {
  const units = useUnitsFor('account.propose')
  const [chosen, setChosen] = useState<string>()
  const unit = chosen ?? units[0]?.code
  const [state, setState] = useState<State>({ at: 'idle' })
  const input = useRef<HTMLInputElement>(null)
  if (unit === undefined) return <Empty title="没有可以申请账号的单位" />

  async function send(file: File | undefined) {
    if (!file || unit === undefined) return
    setState({ at: 'reading', name: file.name })
    const read = await uploadRoster(unit, file)
    if (input.current) input.current.value = ''
    setState(
      'refused' in read
        ? { at: 'refused', text: `${file.name}：${read.refused}` }
        : { at: 'read', name: file.name, lines: read.lines },
    )
  }
  return (
    <Section
      id="import"
      title="从 Excel 申请"
      aside={
        <UnitChoice
          units={units}
          value={unit}
          onChange={(code) => {
            setChosen(code)
            setState({ at: 'idle' })
          }}
        />
      }
    >
      <p>
        先下载模板，一人一行填好，再选文件。系统逐行对照，确认没有问题后一次提出。用户名可以不填，由系统按姓名拼音给出。
      </p>
      <div className="accounts-acts accounts-foot">
        <Button href={endpoints.rosterTemplate(unit)} download>
          下载模板
        </Button>
        <input
          ref={input}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-label="选择名单文件"
          accept=".xlsx,.xls,.csv,.et"
          onChange={(event) => void send(event.target.files?.[0])}
        />
        <Button
          type="primary"
          ghost={state.at === 'read'}
          loading={state.at === 'reading'}
          onClick={() => input.current?.click()}
        >
          {state.at === 'read' ? '换一份文件' : '选择文件'}
        </Button>
      </div>
      {state.at === 'refused' && (
        <Notice tone="alert" announced>
          <p>{state.text}</p>
        </Notice>
      )}
      {state.at === 'read' && <Preview unit={unit} name={state.name} lines={state.lines} />}
    </Section>
  )
}

const statuses = {
  new: { text: '新申请', tone: 'main' },
  known: { text: '已有，不重复', tone: 'quiet' },
  wrong: { text: '有错', tone: 'alert' },
} as const

function Preview({ unit, name, lines }: { unit: string; name: string; lines: readonly RosterLine[] }) {
  const { plan } = useMe()
  const navigate = useNavigate()
  const propose = usePropose()
  const of = (status: RosterLine['status']) => lines.filter((line) => line.status === status)
  const news = of('new')
  const wrong = of('wrong').length
  const roleName = (role: string) => plan.roles.find(({ id }) => id === role)?.name ?? role
  if (lines.length === 0) return <Empty title="名单里没有人">请在模板第一张表里填写，一人一行。</Empty>
  return (
    <div className="stack">
      <p aria-live="polite">
        {name}：共 {lines.length} 行，新申请 {news.length} 个
        {of('known').length > 0 && `，已有 ${of('known').length} 个`}
        {wrong > 0 && `，有错 ${wrong} 行`}。
      </p>
      {wrong > 0 && (
        <Notice tone="alert" announced title="有错的行要先改好">
          <p>请在文件里改正后重新选择文件；名单要么全部提出，要么都不提出。</p>
        </Notice>
      )}
      <TableBox name="逐行对照">
        <table className="table accounts-table">
          <caption className="sr-only">逐行对照</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                行
              </th>
              <th scope="col">结果</th>
              <th scope="col">姓名</th>
              <th scope="col">用户名</th>
              <th scope="col">职务</th>
              <th scope="col">角色</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const faults = (column: RosterFault['column']) => (
                <Faults faults={line.faults.filter((fault) => fault.column === column)} />
              )
              return (
                <tr key={line.row}>
                  <td className="num quiet">{line.row}</td>
                  <td>
                    <Tag tone={statuses[line.status].tone}>{statuses[line.status].text}</Tag>
                  </td>
                  <th scope="row">
                    {line.name}
                    {faults('name')}
                  </th>
                  <td>
                    {line.username}
                    {faults('username')}
                  </td>
                  <td>
                    {line.post}
                    {faults('post')}
                  </td>
                  <td>
                    {line.roles.map(roleName).join('、')}
                    {faults('roles')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableBox>
      <div className="accounts-acts">
        <Button
          type="primary"
          disabled={wrong > 0 || news.length === 0}
          loading={propose.isPending}
          onClick={() =>
            propose.mutate(
              {
                unit,
                people: news.map(({ name: person, username, post, roles }) => ({
                  name: person,
                  username,
                  post,
                  roles,
                })),
              },
              {
                onSuccess: () => void navigate({ to: paths.systemAccounts, search: { view: 'requests' } }),
              },
            )
          }
        >
          {news.length === 0 ? '没有新的申请' : `提出 ${news.length} 个申请`}
        </Button>
      </div>
      {propose.isError && (
        <Notice tone="alert" announced>
          <p>{errorText(propose.error).text}</p>
        </Notice>
      )}
    </div>
  )
}

function Faults({ faults }: { faults: readonly RosterFault[] }) {
  return faults.map((fault) => (
    <div key={`${fault.code}-${fault.read}`} className="accounts-cell-wrong">
      {rosterFaultText(fault)}
    </div>
  ))
}
