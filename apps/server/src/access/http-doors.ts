import type { UnitRows } from '@zhaoshang/api/testing'
import type { PolicyName } from '@zhaoshang/domain'

/** How a test knocks at an address of the staff listener. */
export interface Door {
  /** `open`: for everybody; `signed-in`: for who is; `own-proof`: it asks for a password or code of its own. */
  readonly access: PolicyName | 'open' | 'signed-in' | 'own-proof'
  /** `row` names something of a unit, `all` whatever one may see. */
  readonly asks: 'row' | 'all'
  readonly url: (rows: UnitRows) => string
  /** Of a form with one file in it. */
  readonly file?: { readonly name: string; readonly content: string }
  readonly body?: object
  /** What it may answer instead of 200 to who may: the world has no such file. */
  readonly or?: number
}

const of = encodeURIComponent
const csv = (text: string) => ({ name: 'a.csv', content: `\uFEFF${text}` })

/**
 * Every address of the staff listener but those of procedures and of the
 * console's files, by method. HEAD is what GET is.
 */
export const httpDoors: Readonly<Record<string, Door>> = {
  'GET /healthz': { access: 'open', asks: 'all', url: () => '/healthz' },
  'GET /readyz': { access: 'open', asks: 'all', url: () => '/readyz' },
  // Its token is no cookie: nobody in the world has it.
  'GET /metrics': { access: 'own-proof', asks: 'all', url: () => '/metrics' },
  'GET /api/session': { access: 'open', asks: 'all', url: () => '/api/session' },
  'GET /api/consolidation.xlsx': {
    access: 'consolidation.read',
    asks: 'all',
    url: () => '/api/consolidation.xlsx?cycle=monthly&period=2024-03',
  },
  'GET /api/returns/form.xlsx': {
    access: 'return.read',
    asks: 'row',
    url: ({ acceptedKey }) => `/api/returns/form.xlsx?key=${of(acceptedKey)}&list=negotiating`,
  },
  'GET /api/teams.xlsx': { access: 'team.read', asks: 'all', url: () => '/api/teams.xlsx' },
  'GET /api/duties.xlsx': { access: 'duty.read', asks: 'all', url: () => '/api/duties.xlsx' },
  'GET /api/duties.docx': { access: 'duty.read', asks: 'all', url: () => '/api/duties.docx' },
  'GET /api/clauses.xlsx': { access: 'clause.read', asks: 'all', url: () => '/api/clauses.xlsx' },
  'GET /api/clauses.docx': { access: 'clause.read', asks: 'all', url: () => '/api/clauses.docx' },
  'GET /api/evidence': {
    access: 'duty.read',
    asks: 'row',
    url: ({ evidence }) => `/api/evidence?id=${evidence}`,
    or: 404,
  },
  'POST /api/evidence': {
    access: 'duty.edit',
    asks: 'row',
    url: ({ dutyTask }) => `/api/evidence?task=${dutyTask}`,
    file: csv('no evidence'),
    or: 422,
  },
  'GET /api/projects/sheet.docx': {
    access: 'project.read',
    asks: 'row',
    url: ({ project }) => `/api/projects/sheet.docx?id=${project}`,
  },
  'GET /api/attachments': {
    access: 'project.read',
    asks: 'row',
    url: ({ attachment }) => `/api/attachments?id=${attachment}`,
    or: 404,
  },
  'GET /api/attachments/image': {
    access: 'project.read',
    asks: 'row',
    url: ({ attachment }) => `/api/attachments/image?id=${attachment}`,
    or: 404,
  },
  'POST /api/attachments': {
    access: 'project.edit',
    asks: 'row',
    url: ({ project }) => `/api/attachments?entity=project&id=${project}`,
    file: csv('no attachment'),
    or: 422,
  },
  'GET /api/elements/file': {
    access: 'signed-in',
    asks: 'row',
    url: ({ elementDecision }) => `/api/elements/file?decision=${elementDecision}`,
    or: 404,
  },
  'POST /api/elements/file': {
    access: 'element.decide',
    asks: 'all',
    url: () => '/api/elements/file',
    file: csv('no document'),
    or: 422,
  },
  'GET /api/targets.xlsx': { access: 'target.read', asks: 'all', url: () => '/api/targets.xlsx?year=2024' },
  'GET /api/projects.xlsx': { access: 'project.read', asks: 'all', url: () => '/api/projects.xlsx' },
  'GET /api/projects.csv': {
    access: 'project.read',
    asks: 'all',
    url: () => '/api/projects.csv?form=negotiating',
  },
  'GET /api/statistics.xlsx': {
    access: 'project.read',
    asks: 'all',
    url: () => '/api/statistics.xlsx?day=2024-03-31',
  },
  'GET /api/audit.xlsx': { access: 'audit.read', asks: 'all', url: () => '/api/audit.xlsx' },
  'GET /api/approvals/document.docx': {
    access: 'group.read',
    asks: 'all',
    url: ({ approval }) => `/api/approvals/document.docx?approval=${approval}`,
    or: 404,
  },
  'GET /api/approvals/scan': {
    access: 'group.read',
    asks: 'all',
    url: ({ approval }) => `/api/approvals/scan?approval=${approval}&n=1`,
    or: 404,
  },
  'POST /api/approvals/scan': {
    access: 'approval.record',
    asks: 'all',
    url: () => '/api/approvals/scan',
    file: csv('no scan'),
    or: 422,
  },
  'GET /api/accounts/roster.xlsx': {
    access: 'account.propose',
    asks: 'row',
    url: ({ unit }) => `/api/accounts/roster.xlsx?unit=${unit}`,
  },
  'POST /api/accounts/roster': {
    access: 'account.propose',
    asks: 'row',
    url: ({ unit }) => `/api/accounts/roster?unit=${unit}`,
    file: csv('姓名,用户名,职务,角色\n张三,zhang.san,科员,\n'),
  },
  'POST /api/intake': {
    access: 'return.fill',
    asks: 'row',
    url: ({ returnKey }) => `/api/intake?key=${of(returnKey)}`,
    file: csv(
      '附件2,,,\n招商引资洽谈项目清单,,,\n项目名称,投资方及简介,项目内容,联系人及电话\n某项目,某公司,,\n',
    ),
  },
  'GET /api/intake/faults.xlsx': {
    access: 'return.fill',
    asks: 'row',
    url: ({ returnKey }) => `/api/intake/faults.xlsx?key=${of(returnKey)}&file=${'0'.repeat(64)}`,
    or: 404,
  },
  'POST /api/auth/sign-in/username': {
    access: 'own-proof',
    asks: 'all',
    url: () => '/api/auth/sign-in/username',
    body: { username: 'nobody', password: 'Wrong-horse-1' },
  },
  'POST /api/auth/sign-out': { access: 'open', asks: 'all', url: () => '/api/auth/sign-out', body: {} },
  'POST /api/auth/two-factor/enable': {
    access: 'own-proof',
    asks: 'all',
    url: () => '/api/auth/two-factor/enable',
    body: { password: 'Wrong-horse-1' },
  },
  'POST /api/auth/two-factor/disable': {
    access: 'own-proof',
    asks: 'all',
    url: () => '/api/auth/two-factor/disable',
    body: { password: 'Wrong-horse-1' },
  },
  'POST /api/auth/two-factor/generate-backup-codes': {
    access: 'own-proof',
    asks: 'all',
    url: () => '/api/auth/two-factor/generate-backup-codes',
    body: { password: 'Wrong-horse-1' },
  },
  'POST /api/auth/two-factor/verify-totp': {
    access: 'own-proof',
    asks: 'all',
    url: () => '/api/auth/two-factor/verify-totp',
    body: { code: '000000' },
  },
  'POST /api/auth/two-factor/verify-backup-code': {
    access: 'own-proof',
    asks: 'all',
    url: () => '/api/auth/two-factor/verify-backup-code',
    body: { code: 'aaaaa-aaaaa' },
  },
}
