import { settings } from '@zhaoshang/domain'
import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import type { Setting } from '../../../../trpc/types.ts'
import { useSettings } from '../api/use-settings.ts'
import { SettingRow } from './setting-row.tsx'
import './settings.css'

type Group = (typeof settings)[Setting['id']]['group']

const groups = {
  password: '密码',
  'sign-in': '登录',
  session: '会话',
  requests: '访问限制',
  backup: '备份',
} satisfies Record<Group, string>

/** What the security administrator decides for the whole installation. */
export function SettingsPage() {
  const list = useSettings()
  return (
    <Page title="设置" lead="改动立即对所有人生效，并记入审计。">
      <QueryView query={list} lines={8}>
        {(all) => (
          <>
            {(Object.keys(groups) as Group[]).map((group) => (
              <Section key={group} id={`settings-${group}`} title={groups[group]}>
                <div className="table-box">
                  <table className="table settings-table" aria-labelledby={`settings-${group}`}>
                    <thead>
                      <tr>
                        <th scope="col">设置</th>
                        <th scope="col">现在的值</th>
                        <th scope="col">默认值</th>
                        <th scope="col">谁改的</th>
                      </tr>
                    </thead>
                    <tbody>
                      {all
                        .filter(({ id }) => settings[id].group === group)
                        .map((setting) => (
                          <SettingRow key={setting.id} setting={setting} />
                        ))}
                    </tbody>
                  </table>
                </div>
              </Section>
            ))}
          </>
        )}
      </QueryView>
    </Page>
  )
}
