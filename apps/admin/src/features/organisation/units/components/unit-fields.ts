import type { FieldSpec } from '../../../../components/form/field.tsx'
import type { Me } from '../../../../trpc/types.ts'

/** What a unit is: the fields of a new one and of one that is corrected. */
export function descriptionFields(me: Me, code?: string): FieldSpec[] {
  return [
    { name: 'shortName', label: '简称', required: true, hint: '表格里用的叫法' },
    {
      name: 'kinds',
      label: '类别',
      kind: 'choices',
      options: me.plan.unitKinds.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'parent',
      label: '上级单位',
      kind: 'choice',
      options: me.plan.units
        .filter((unit) => unit.code !== code)
        .map((unit) => ({ value: unit.code, label: unit.name })),
    },
    {
      name: 'capabilities',
      label: '承担的事项',
      kind: 'choices',
      options: capabilityOptions(me),
      hint: '决定它要报哪些表、能作哪些决定',
    },
    {
      name: 'aliases',
      label: '其他叫法',
      kind: 'long',
      hint: '报表里可能出现的写法，每行一个',
      maxLength: 2000,
    },
  ]
}

/** Whatever the plan's units can do; the words are ours, an unknown one shows as it is called. */
function capabilityOptions(me: Me): { value: string; label: string }[] {
  const all = new Set(me.plan.units.flatMap(({ capabilities }) => capabilities))
  return [...all].map((value) => ({ value, label: capabilityWords[value] ?? value }))
}

const capabilityWords: Readonly<Record<string, string>> = {
  'reports-monthly': '按月报送',
  'reports-weekly': '按周报送',
  'reports-ten-days': '按旬报送',
  'reports-visits': '报送走访',
  'joins-monthly': '可以按月报送',
  'joins-register': '可以填报清单',
  'fills-register': '填报清单',
  'keeps-register': '汇总清单',
  'keeps-office': '承担办公室工作',
  'is-place': '是项目落地区域',
  'hosts-projects': '承接项目',
  'answers-for-projects': '可作项目责任单位',
  'decides-land': '审核土地要素',
  'decides-funds': '审核资金要素',
  'decides-energy': '审核能耗要素',
  'decides-emissions': '审核排放要素',
  'decides-approvals': '办理审批',
}

/** What a unit does, in words. */
export function capabilityText(id: string): string {
  return capabilityWords[id] ?? id
}

export function lines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
}
