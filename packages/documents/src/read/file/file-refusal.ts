/** What a file that is no form turned out to be, told by its content, not by its name. */
export type FileKind =
  | 'text'
  | 'word'
  | 'presentation'
  | 'pdf'
  | 'picture'
  | 'web-page'
  | 'archive'
  | 'open-document'
  /** xlsb, or a workbook saved as XML: to be saved as .xlsx. */
  | 'other-workbook'
  | 'sound-or-video'
  | 'unknown'

/** What made a file dangerous to open. */
export type BombKind =
  | 'inflated-size'
  | 'ratio'
  | 'entries'
  | 'declared-size'
  | 'document-type'
  | 'markup'
  | 'columns'
  | 'cells'
  | 'shared-strings'
  | 'merges'

/**
 * Why a file cannot be read as a form. Texts for people are looked up by
 * `code`; the other members are the facts that they need.
 */
export type FileRefusal =
  | { code: 'file-too-large'; bytes: number; limit: number }
  | { code: 'file-empty' }
  | { code: 'file-not-a-form'; is: FileKind; mime?: string }
  | { code: 'file-encrypted' }
  | { code: 'file-bomb'; what: BombKind; limit: number }
  | { code: 'file-unreadable'; why: string }
  | { code: 'too-many-rows'; sheet: string; limit: number }
  | { code: 'no-form-found'; sheets: string[]; hiddenSheets: string[] }

/** Carries a refusal out of a parser's callback to {@link openWorkbook}, which makes it a value again. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal) {
    super(refusal.code)
    this.name = 'RefusedFile'
    this.refusal = refusal
  }
}

export function bomb(what: BombKind, limit: number): RefusedFile {
  return new RefusedFile({ code: 'file-bomb', what, limit })
}

export function unreadable(why: string): RefusedFile {
  return new RefusedFile({ code: 'file-unreadable', why })
}
