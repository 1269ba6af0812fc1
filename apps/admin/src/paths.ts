/** Every address of the console, and of the files it hands out: nothing else builds a link. */
export const paths = {
  today: '/',
  signIn: '/sign-in',
  password: '/password',
  secondFactor: '/second-factor',
  reset: '/reset/$token',
  account: '/account',
  returns: '/returns',
  return: '/returns/$cycle/$period/$unit',
  returnPrint: '/returns/$cycle/$period/$unit/print',
  intake: '/intakes/$intake',
  office: '/office',
  group: '/organisation/group',
  approval: '/organisation/approvals/$approval',
  approvalNotice: '/organisation/approvals/$approval/notice',
  units: '/organisation/units',
  unit: '/organisation/units/$unit',
  unitReorganise: '/organisation/units/$unit/reorganise',
  people: '/organisation/people',
  person: '/organisation/people/$person',
  handOver: '/organisation/people/$person/hand-over',
  handOverRecord: '/organisation/hand-overs/$handOver',
  duties: '/organisation/duties',
  duty: '/organisation/duties/$responsibility/$unit',
  clauses: '/organisation/clauses',
  targets: '/organisation/targets',
  teams: '/organisation/teams',
  team: '/organisation/teams/$team',
  projects: '/projects',
  projectBoard: '/projects/board',
  projectSearch: '/projects/search',
  elements: '/projects/elements',
  specialCases: '/projects/special-cases',
  permits: '/projects/permits',
  projectNew: '/projects/new',
  projectPaste: '/projects/paste',
  projectReviews: '/projects/reviews',
  projectChanges: '/projects/changes',
  leads: '/leads',
  statistics: '/projects/statistics',
  yearEnd: '/projects/year-end',
  fundsWaiting: '/projects/funds',
  project: '/projects/$project',
  projectSheet: '/projects/$project/sheet',
  projectCompare: '/projects/$project/compare',
  systemAccounts: '/system/accounts',
  systemRoles: '/system/roles',
  systemSettings: '/system/settings',
  systemSessions: '/system/sessions',
  systemAudit: '/system/audit',
  systemBackup: '/system/backup',
  auditReleases: '/audit-releases',
} as const

export interface ReturnParams {
  readonly cycle: string
  readonly period: string
  readonly unit: string
}

/** An obligation's key is the tail of its address: cycle / period / unit. */
export function returnParams(key: string): ReturnParams {
  const [cycle = '', period = '', unit = ''] = key.split('/')
  return { cycle, period, unit }
}

export function returnKey({ cycle, period, unit }: ReturnParams): string {
  return `${cycle}/${period}/${unit}`
}

const query = (values: Record<string, string>) => new URLSearchParams(values).toString()

/** Addresses of the server that are no pages: files, sign-in. */
export const endpoints = {
  trpc: '/trpc',
  session: '/api/session',
  signIn: '/api/auth/sign-in/username',
  signOut: '/api/auth/sign-out',
  verifyCode: '/api/auth/two-factor/verify-totp',
  verifyBackupCode: '/api/auth/two-factor/verify-backup-code',
  enableTwoFactor: '/api/auth/two-factor/enable',
  disableTwoFactor: '/api/auth/two-factor/disable',
  renewBackupCodes: '/api/auth/two-factor/generate-backup-codes',
  teamsFile: '/api/teams.xlsx',
  dutiesFile: (format: 'xlsx' | 'docx', quarter: string) => `/api/duties.${format}?${query({ quarter })}`,
  clausesFile: (format: 'xlsx' | 'docx') => `/api/clauses.${format}`,
  uploadDecisionFile: '/api/elements/file',
  decisionFile: (decision: string) => `/api/elements/file?${query({ decision })}`,
  evidenceFile: (id: string) => `/api/evidence?${query({ id })}`,
  uploadEvidence: (task: string) => `/api/evidence?${query({ task })}`,
  projectSheetFile: (id: string) => `/api/projects/sheet.docx?${query({ id })}`,
  attachment: (id: string) => `/api/attachments?${query({ id })}`,
  attachmentImage: (id: string) => `/api/attachments/image?${query({ id })}`,
  uploadAttachment: (project: string) => `/api/attachments?${query({ entity: 'project', id: project })}`,
  targetsFile: (year: number, day: string) => `/api/targets.xlsx?${query({ year: String(year), day })}`,
  auditFile: (filter: Record<string, string>) => `/api/audit.xlsx?${query(filter)}`,
  uploadScan: '/api/approvals/scan',
  scan: (approval: string, n: number) => `/api/approvals/scan?${query({ approval, n: String(n) })}`,
  approvalDocument: (approval: string) => `/api/approvals/document.docx?${query({ approval })}`,
  exportProjects: (format: 'xlsx' | 'csv', wanted: Record<string, string>) =>
    `/api/projects.${format}?${query(wanted)}`,
  statisticsFile: (wanted: Record<string, string>) => `/api/statistics.xlsx?${query(wanted)}`,
  fundFile: (attachment: string) => `/api/attachments?${query({ id: attachment })}`,
  uploadFundFile: (entry: string) => `/api/attachments?${query({ entity: 'fundEntry', id: entry })}`,
  faultsFile: (key: string, file: string) => `/api/intake/faults.xlsx?${query({ key, file })}`,
  uploadToRegister: (unit: string, list: string) => `/api/intake?${query({ unit, list })}`,
  uploadForm: (key: string) => `/api/intake?${query({ key })}`,
  formFile: (key: string, list: string) => `/api/returns/form.xlsx?${query({ key, list })}`,
  rosterTemplate: (unit: string) => `/api/accounts/roster.xlsx?${query({ unit })}`,
  rosterUpload: (unit: string) => `/api/accounts/roster?${query({ unit })}`,
  consolidationFile: (cycle: string, period: string) => `/api/consolidation.xlsx?${query({ cycle, period })}`,
}
