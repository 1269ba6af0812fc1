import { writeTables } from '@zhaoshang/documents'
import { accept, rosterHeadings, unitOf, wishableRoles, type Result } from '@zhaoshang/domain'
import type { MadeFile } from '../consolidation/consolidated-workbook.ts'
import type { StaffContext } from '../context/staff-context.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { rosterAllowed } from './roster-file.ts'

const widths = { name: 16, username: 20, post: 24, roles: 40 } as const

/** The roster to fill in: one sheet with headings, one that shows how, with the unit's own roles. */
export async function rosterTemplate(
  context: StaffContext,
  unit: string,
): Promise<Result<MadeFile, ApiRefusal>> {
  const allowed = await rosterAllowed(context, unit)
  if (!allowed.ok) return allowed
  const { plan } = context
  const name = unitOf(plan, unit)?.name ?? unit
  const roles = wishableRoles(plan, unit)
  const columns = Object.entries(rosterHeadings).map(([column, [heading]]) => ({
    heading,
    width: widths[column as keyof typeof widths],
  }))
  const [first, second = first] = roles.map((role) => role.name)
  return accept({
    name: `${name} 账号申请表.xlsx`,
    writeTo: (out) =>
      writeTables(out, [
        { name: '填写', columns, rows: [] },
        {
          name: '示例',
          title: '怎样填写',
          notes: [
            '一人一行。用户名可以不填，由系统按姓名拼音给出；用小写字母、数字，不能和别人重复。',
            `角色可以填几个，用顿号隔开。本单位可以填：${roles.map((role) => role.name).join('、')}。`,
          ],
          columns,
          rows: [
            ['张三', 'zhangsan', '科员', first ?? ''],
            ['李四', '', '主任', [...new Set([first, second])].join('、')],
          ],
        },
      ]),
  })
}
