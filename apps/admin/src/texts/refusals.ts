import type { Instant } from '@zhaoshang/domain'
import type { ApiRefusal } from '../trpc/types.ts'
import { holdingFaultText } from './accounts.ts'
import { passwordFaultText, signedOutText } from './sign-in-words.ts'
import { phaseText } from './returns.ts'

type Texts = { [C in ApiRefusal['code']]: (refusal: Extract<ApiRefusal, { code: C }>) => string }

const megabytes = (bytes: number) => `${Math.floor(bytes / 1_048_576)} MB`

/** What a file turned out to be, for those that people take for a form. */
const kinds: Readonly<Record<string, string>> = {
  text: '纯文本',
  word: 'Word 文档',
  pdf: 'PDF',
  image: '图片',
  zip: '压缩包',
}

const approvalStates = {
  open: '正在办理',
  passed: '已经通过',
  refused: '没有通过',
  withdrawn: '已经撤回',
} as const

const relationImpossible = {
  'same-project': '项目不能和自己关联。',
  'there-already': '这种关联已经有了。',
  circle: '这样会首尾相接：对方已经以同样的关系指向本项目。',
} as const satisfies Record<Extract<ApiRefusal, { code: 'relation-impossible' }>['why'], string>

const fundImpossible: Readonly<Record<Extract<ApiRefusal, { code: 'fund-impossible' }>['why'], string>> = {
  'month-in-future': '这个月份还没有到，请选本月或以前的月份。',
  'amount-nought': '金额不能是 0。',
  'amount-negative': '金额不能是负数；录错的请用“更正”。',
  'fixed-exceeds': '固定资产部分不能大于金额。',
  'nothing-corrected': '更正后的金额与原来相同，没有需要更正的。',
}

const groupImpossible: Readonly<Record<Extract<ApiRefusal, { code: 'group-impossible' }>['why'], string>> = {
  'no-flow': '本方案没有规定成员增减的程序。',
  'already-member': '这个单位已经是成员单位。',
  'not-member': '这个单位现在不是成员单位。',
  'change-open': '这个单位已有一件增减事项正在办理，请先办完或撤回。',
  'day-past': '生效日期不能早于今天。',
  'day-outside': '签署日期要在提出之日到今天之间。',
  'term-reversed': '任职结束的日期要晚于开始的日期，请核对。',
}

const impossible: Readonly<Record<Extract<ApiRefusal, { code: 'organisation-impossible' }>['why'], string>> =
  {
    'unit-ended': '这个单位已经撤并，不能再变更。',
    'change-pending': '已经办过一次以后生效的更名，等它生效后再办。',
    'day-before-unit': '生效日期要晚于单位现名称开始的日期。',
    'day-in-future': '合并、拆分要到生效当天才能办理，请不要选以后的日期。',
    'code-taken': '这个单位代码已经有了，请换一个。',
    'same-unit': '接收单位不能是被合并、拆分的单位自己。',
    'choice-missing': '还有事项没有选定去向。',
    'kind-unknown': '类别不在方案里，请重新选择。',
    'parent-impossible': '上级单位选得不对：不能是它自己或它的下级。',
    'person-left': '这个人已经离开。',
    'same-person': '不能交接给本人。',
    'day-before-person': '日期太早：早于任职开始的日期。',
    'taker-elsewhere': '接手人要是还在岗的人。',
    'days-reversed': '结束日期早于开始日期。',
    'unit-not-for-team': '这类队伍不由这个单位组建。',
  }

const elementImpossible: Readonly<
  Record<Extract<ApiRefusal, { code: 'element-impossible' }>['why'], string>
> = {
  'project-ended': '项目已经暂停、终止或并入别的项目，不能再办理。',
  'stage-early': '项目还没有到可以办理的阶段。',
  'already-sent': '这一轮审核还在进行，不能重复送审。',
  'nobody-decides': '方案里没有单位负责其中一项，请告诉办公室。',
  'not-open': '这一轮审核已经撤回、换了新的一轮，或者这一项已由领导小组议定。',
  'not-yet': '还没有轮到这一项，前一项定了再办。',
  'case-open': '有一件一事一议正在办理，请先办完或撤回。',
  'no-flow': '本方案没有规定一事一议的程序。',
  'not-raisable': '只有不通过或超过时限的事项可以提请一事一议，已经提请的不用再提。',
  'day-outside': '日期不在允许的范围：办结的日期不能晚于今天，有效期不能早于今天。',
  'days-reversed': '日期前后不对：结束不能早于开始，前后两段不能重叠，办结后不能还有未结束的停顿。',
  'unit-unfit': '这个单位不承担这一项。',
  'kind-unknown': '方案里没有这一项，请重新选择。',
}

const texts: Texts = {
  'undo-contradicted': ({ total }) => `不能撤销：有 ${total} 处后来又改过。`,
  'nothing-to-undo': () => '没有可以撤销的：这些内容已经和修改前一样了。',
  'merge-impossible': ({ why }) =>
    why === 'same' ? '不能把项目并入它自己。' : '其中一个项目已经并入别的项目，请刷新后再看。',
  'too-many-projects': ({ limit }) => `一次最多处理 ${limit} 个项目，请先缩小范围。`,
  'rows-stale': ({ rows, names }) =>
    `有 ${rows} 个项目刚被别人改过（${names.slice(0, 3).join('、')}${rows > 3 ? '等' : ''}），什么都没有改动，请重新预览。`,
  'transfer-impossible': ({ why }) =>
    why === 'same-unit' ? '接收单位就是现在的填报单位。' : '移交日期不能晚于今天。',
  'lead-decided': () => '这条线索已经有人办过了，请刷新后再看。',
  'not-undoable': () => '这次操作不能撤销。',
  'duty-report-phase': () => '这份自评的状态已经变了，这一步现在不能做。',
  'duty-report-empty': () => '请先写明这一季度做了什么、选定自评等次，再报送。',
  'reason-needed': () => '请写明原因。',
  'target-state': ({ state }) =>
    `目标现在是“${{ proposed: '拟定', consulting: '征求意见', issued: '已下达' }[state]}”，这一步现在不能做。`,
  'split-differs': ({ left }) =>
    left.startsWith('-') ? `各项之和多出 ${left.slice(1)}，请改正。` : `还剩 ${left} 没有分解，请补齐。`,
  'figure-invalid': ({ read }) => `“${read}”不是这项指标的数：请填不小于 0 的数，小数位不要超出。`,
  'not-signed-in': ({ reason }) => signedOutText(reason),
  'password-change-due': () => '请先换一个自己的新密码，再做别的事。',
  'two-factor-needed': () => '管理员账号要先启用动态口令，再做别的事。',
  'two-factor-compulsory': () => '管理员账号不能停用动态口令。',
  'code-wrong': () => '验证码不对。请看一眼手机上的新验证码再试。',
  'code-expired': () => '等得太久或输错太多次，请重新输入用户名和密码。',
  'password-wrong': () => '现在的密码不对。',
  'password-refused': ({ faults }) => `${faults.map(passwordFaultText).join('；')}。`,
  'link-invalid': () => '这个链接已经用过、过期或不完整。请联系系统管理员，重新要一个。',
  'setting-invalid': () => '这个值不在允许的范围内。',
  'not-permitted': () => '您没有做这件事的权限。需要的话，请联系本单位负责人或领导小组办公室。',
  'not-found': () => '没有找到，可能已被撤销，或链接不完整。',
  stale: () => '您打开之后，别人已经改过。页面已换成最新内容，请看一眼再继续。',
  'return-phase': ({ phase }) => `报表现在是“${phaseText(phase)}”，这一步现在不能做。`,
  'return-not-open': ({ opensAt }) => `还没到填报时间，${day(opensAt as Instant)}起可以填报。`,
  'reason-missing': () => '请写明原因，对方要据此修改。',
  'return-incomplete': ({ missing }) => `还缺：${missing.join('、')}。补齐后再报送。`,
  'fields-invalid': () => '有的格填写有误，已在格子旁标出。',
  'text-too-long': ({ limit }) => `文字太长，最多 ${limit} 字。`,
  'too-many-views': ({ limit }) => `您保存的视图已有 ${limit} 个，请先删去不用的。`,
  'intake-has-faults': ({ rows }) =>
    `还有 ${rows} 行有出错的格没有处理。改正，或选“本格不导入”“本行不导入”后再确认。`,
  'intake-closed': ({ state }) =>
    state === 'applied' ? '这份文件已经导入过了。' : '这份文件已经放弃导入，需要的话请重新上传。',
  'list-unknown': () => '还没有选定是哪一张清单，请先在上面选择。',
  'file-too-large': ({ limit }) =>
    `文件太大（上限 ${megabytes(limit)}）。清单一般只有几百 KB：请删去图片和多余的工作表，另存后再上传。`,
  'file-missing': () => '没有收到文件，请重新选择。',
  'file-empty': () => '文件里什么也没有。请确认选对了文件，并已保存。',
  'file-not-a-form': ({ is }) =>
    `这不是表格文件${kinds[is] ? `，而是${kinds[is]}` : ''}。请上传 .xlsx、.xls 或 .csv；只改扩展名没有用，要用“另存为”。`,
  'file-encrypted': () => '文件设了打开密码，读不了。请在 Excel 或 WPS 里取消密码，另存后再上传。',
  'file-bomb': () => '文件展开后大得反常，为安全起见没有打开。请把清单复制到新的工作簿里再上传。',
  'file-unreadable': () => '文件已损坏或不完整，读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。',
  'too-many-rows': ({ sheet, limit }) =>
    `工作表“${sheet}”行数太多（上限 ${limit} 行）。请删去空行和无关内容，或分成几份，再上传。`,
  'no-form-found': ({ sheets }) =>
    `没有找到清单${sheets.length > 0 ? `（看过的工作表：${sheets.join('、')}）` : ''}：没有一行像是表头。请确认表头里有“项目名称”等栏目。`,
  'username-taken': ({ username }) => `用户名“${username}”已有人使用，请换一个。`,
  'person-has-account': ({ name }) => `${name}已经有账号了，请刷新后再看。`,
  'account-disabled': ({ name }) => `${name}的账号已停用，先启用再授予角色。`,
  'own-account': () => '不能停用自己正在使用的账号。',
  'holding-refused': ({ faults }) => `${[...new Set(faults.map(holdingFaultText))].join('；')}。`,
  'no-roster': ({ headings }) =>
    `没有找到名单：没有一行像是表头。请用模板填写，表头为“${headings.join('、')}”。`,
  'organisation-impossible': ({ why }) => impossible[why],
  'element-impossible': ({ why }) => elementImpossible[why],
  'approval-closed': ({ state }) =>
    `这件事项${approvalStates[state]}，不能再办这一步。请刷新页面看最新情况。`,
  'not-asked': () => '这一步现在不需要您答复：可能已经答复过，或者还没轮到。请刷新页面看最新情况。',
  'answer-reason-missing': () => '请写明理由或意见，再提交。',
  'file-not-evidence': () => '佐证要用 PDF、图片（JPG、PNG）、Word（docx）或 Excel（xlsx）文件。',
  'file-not-a-scan': () => '请上传签批件的扫描件或照片（PDF、JPG、PNG）。',
  'file-not-attachable': () => '附件要用 PDF、Word、Excel、PPT 或图片（JPG、PNG）文件，只改扩展名没有用。',
  'too-many-files': ({ limit }) => `一条记录最多挂 ${limit} 个附件，请先移除不用的。`,
  'move-impossible': () => '项目现在的阶段或状态不能办这一步，页面已换成最新内容。',
  'move-blocked': ({ missing }) => `按方案规定，还缺这些才能办：${missing.join('、')}。`,
  'day-needed': () => '请填写日期。',
  'day-too-early': () => '日期太早，请核对年份。',
  'day-in-future': () => '日期不能晚于今天。',
  'review-closed': () => '这一项已经不在待审核之列，页面已换成最新内容。',
  'relation-impossible': ({ why }) => relationImpossible[why],
  'flag-impossible': ({ why }) =>
    why === 'there-already' ? '这个标识已经有了，或正在等办公室确认。' : '方案里没有这个标识。',
  'shares-invalid': ({ sum }) => `各单位的比例之和要是 100%，现在是 ${sum}%。`,
  'group-impossible': ({ why }) => groupImpossible[why],
  'fund-impossible': ({ why }) => fundImpossible[why],
  'year-end-impossible': ({ why }) =>
    why === 'year-to-come' ? '这一年还没有到，不能结转。' : '没有等待结转的项目。',
  'input-invalid': () => '页面发出的内容不合要求，请刷新后再试。',
  'database-away': ({ reason }) =>
    reason === 'disk-full'
      ? '服务器磁盘已满，暂时不能保存，请联系系统管理员。填写的内容还在这里。'
      : '暂时连不上数据库，正在恢复。刚才若在保存，恢复后请看一眼是否已经存上。',
  busy: () => '正好有别人在保存，请再点一次。',
  'too-many-requests': ({ retryAfterSeconds }) =>
    `操作太频繁，请${retryAfterSeconds === undefined ? '稍后' : ` ${retryAfterSeconds} 秒后`}再试。`,
  'sign-in-locked': ({ retryAfterSeconds }) =>
    `密码输错次数太多，请 ${Math.ceil(retryAfterSeconds / 60)} 分钟后再试，或联系系统管理员。`,
  'origin-foreign': () => '请从规定的网址打开工作台，再登录一次。',
  'request-too-large': () => '内容太长，请分几次保存。',
  internal: () => '服务器没能完成这件事，请稍后再试。',
}

const day = (instant: Instant) => `${Number(instant.slice(5, 7))}月${Number(instant.slice(8, 10))}日`

/** The sentence for a refusal. */
export function refusalText(refusal: ApiRefusal): string {
  // The code decides the member of the union, which the compiler cannot follow through an index.
  const text = texts[refusal.code] as (refusal: ApiRefusal) => string
  return text(refusal)
}
