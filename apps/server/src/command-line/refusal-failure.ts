import type { ApiRefusal } from '@zhaoshang/api'
import { Failure } from './failure.ts'

const again = '请处理后，再运行同一条命令。'

/** A refusal of the server's core, for whoever called it from the command line. */
export function refusalFailure(refusal: ApiRefusal, about: string): Failure {
  return new Failure(`${about}：${sentenceOf(refusal)}`, again)
}

const notFound: Readonly<Record<string, string>> = {
  period: '没有这一期，期次的写法如 2024-04',
  cycle: '方案里没有这种报送',
  unit: '方案里没有这个单位',
  return: '该单位这一期没有这份报送',
}

function sentenceOf(refusal: ApiRefusal): string {
  switch (refusal.code) {
    case 'file-empty':
      return '文件是空的'
    case 'file-too-large':
      return `文件超过 ${Math.floor(refusal.limit / 1024 ** 2)} MB`
    case 'file-not-a-form':
      return `不是表格文件（内容是 ${refusal.is}），请用 Excel 另存为 .xlsx`
    case 'file-encrypted':
      return '文件设有打开密码，请取消密码后另存'
    case 'file-bomb':
      return '文件展开后异常巨大，已停止读取'
    case 'file-unreadable':
      return '文件已损坏，请用 Excel 打开后另存'
    case 'too-many-rows':
      return `工作表“${refusal.sheet}”超过 ${refusal.limit} 行`
    case 'no-form-found':
      return `没有找到清单的表头${refusal.hiddenSheets.length > 0 ? `（隐藏的工作表 ${refusal.hiddenSheets.join('、')} 没有读）` : ''}`
    case 'list-unknown':
      return '认不出是哪一张清单，请在工作台上传后选择'
    case 'return-phase':
      return '这一期报送已经提交，不能再改；请先撤回或由办公室退回'
    case 'intake-has-faults':
      return `有 ${refusal.rows} 行存在错误`
    case 'not-found':
      return notFound[refusal.what] ?? '没有找到'
    default:
      return refusal.code
  }
}
