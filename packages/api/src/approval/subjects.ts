import type { Row } from '@zhaoshang/db'
import type { Row as PolicyRow } from '@zhaoshang/domain'
import { memberChangeSubject } from '../group/member-change-subject.ts'
import { specialCaseSubject } from '../element/special-case-subject.ts'
import type { ApprovalSubject } from './subject.ts'

/** Everything that can be approved, by kind. */
const subjects: Readonly<Record<string, ApprovalSubject>> = {
  'member-change': memberChangeSubject,
  'special-case': specialCaseSubject,
}

export const subjectKinds: readonly string[] = Object.keys(subjects)

export function subjectOf(kind: string): ApprovalSubject {
  const found = subjects[kind]
  if (!found) throw new Error(`no approval of kind ${kind}`)
  return found
}

/** What the policies of an approval's subject look at. */
export function rowOf(approval: Pick<Row<'approval'>, 'subjectKind' | 'unit'>): PolicyRow {
  return subjectOf(approval.subjectKind).rowOf?.(approval) ?? { unit: approval.unit }
}
