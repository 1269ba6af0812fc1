/** What a linked record is. */
export const recordKinds: Readonly<Record<string, string>> = {
  project: '项目',
  problem: '问题',
  activity: '活动',
}
