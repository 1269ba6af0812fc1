const kinds: Readonly<Record<string, string>> = {
  post: '岗位',
  role: '角色',
  team: '队伍',
  return: '未报出的报表',
  intake: '未导入的文件',
  account: '账号',
  task: '职责任务',
  approval: '待办审批',
}

/** What kind of work it is, in words; a kind that came later as it is called. */
export function workKindText(kind: string): string {
  return kinds[kind] ?? kind
}
