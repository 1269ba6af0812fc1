import { memberChangeSubject } from '../group/member-change-subject.ts'
import type { ApprovalSubject } from './subject.ts'

/** Everything that can be approved, by kind. */
const subjects: Readonly<Record<string, ApprovalSubject>> = {
  'member-change': memberChangeSubject,
}

export const subjectKinds: readonly string[] = Object.keys(subjects)

export function subjectOf(kind: string): ApprovalSubject {
  const found = subjects[kind]
  if (!found) throw new Error(`no approval of kind ${kind}`)
  return found
}
