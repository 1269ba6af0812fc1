import { Page, Section } from '../../../../components/page.tsx'
import { QueryView } from '../../../../components/query-view.tsx'
import { Empty } from '../../../../components/states.tsx'
import { TableBox } from '../../../../components/table-box.tsx'
import { useNow } from '../../../../time/business-clock.ts'
import { instantInTable } from '../../../../time/words.ts'
import type { BackupRun } from '../../../../trpc/types.ts'
import { useBackups } from '../api/use-backups.ts'
import './backup.css'

const failures: Readonly<Record<string, string>> = {
  'target-exists': '同名文件已经存在',
  'disk-full': '磁盘已满',
  'not-writable': '目录不存在或不能写入',
  damaged: '写出后复核不一致',
  interrupted: '服务器中途停止，没有写完',
}

/** Whether the installation could be restored, and from what. */
export function BackupPage() {
  const backups = useBackups()
  const now = useNow()
  return (
    <Page title="备份" lead="自动备份的结果。备份文件在服务器上，恢复由运行维护人员用命令完成。">
      <QueryView query={backups} lines={6}>
        {({ everyHours, keep, runs }) => (
          <Section id="backups" title="自动备份">
            <p>
              {everyHours === 0
                ? '自动备份没有开启。请联系安全管理员在“设置”里开启。'
                : `每 ${everyHours} 小时一次，保留最近 ${keep} 份。间隔、份数和存放目录由安全管理员在“设置”里决定。`}
            </p>
            {runs.length === 0 ? (
              <Empty title="还没有自动备份">{everyHours > 0 && '系统启动后一分钟内会做第一次。'}</Empty>
            ) : (
              <TableBox name="每次备份的结果">
                <table className="table backup-table" aria-labelledby="backups">
                  <thead>
                    <tr>
                      <th scope="col">时间</th>
                      <th scope="col">结果</th>
                      <th scope="col" className="number">
                        大小（MB）
                      </th>
                      <th scope="col" className="number">
                        行数
                      </th>
                      <th scope="col" className="number">
                        附件（个）
                      </th>
                      <th scope="col">文件</th>
                    </tr>
                  </thead>
                  <tbody>
                    {runs.map((run) => (
                      <tr key={run.id}>
                        <td>{instantInTable(run.startedAt, now)}</td>
                        <td className={run.failure === null ? undefined : 'backup-failed'}>
                          {resultOf(run)}
                        </td>
                        <td className="number">
                          {run.bytes === null ? '—' : (run.bytes / 1_048_576).toFixed(1)}
                        </td>
                        <td className="number">{run.rows ?? '—'}</td>
                        <td className="number">{run.files ?? '—'}</td>
                        <td className="backup-path">
                          {run.removedAt === null ? run.path : '已让位给更新的备份'}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableBox>
            )}
          </Section>
        )}
      </QueryView>
    </Page>
  )
}

function resultOf({ endedAt, failure, verified, encrypted }: BackupRun): string {
  if (failure !== null) return `失败：${failures[failure] ?? '原因见服务器日志'}`
  if (endedAt === null) return '正在备份'
  return `${verified ? '完成，已复核' : '完成'}${encrypted ? '，已加密' : '，未加密'}`
}
