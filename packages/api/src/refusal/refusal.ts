import {
  administrationSchema,
  cellFaultSchema,
  leadStateSchema,
  dutyReportPhaseSchema,
  phaseSchema,
  policyNameSchema,
  returnActionSchema,
  targetYearStateSchema,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { faultReportSchema } from '../intake/fault-report-schema.ts'
import { contradictionSchema } from './contradiction.ts'

/** The domain's faults of roles, with names for people in place of ids. */
const namedHoldingFaultSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('role-unknown'), name: z.string(), role: z.string() }),
  z.strictObject({ code: z.literal('role-misfit'), name: z.string(), role: z.string(), unit: z.string() }),
  z.strictObject({ code: z.literal('administers-alone'), name: z.string(), role: z.string() }),
  z.strictObject({ code: z.literal('own-role'), name: z.string(), role: z.string() }),
  z.strictObject({ code: z.literal('last-administrator'), administers: administrationSchema }),
])
export type NamedHoldingFault = z.infer<typeof namedHoldingFaultSchema>

/**
 * Every way in which this server says no. The screen looks its sentence up by
 * `code`; what the sentence needs stands beside it. A new refusal is added
 * here and in the transport map, which the compiler holds complete.
 */
export const refusalSchema = z.discriminatedUnion('code', [
  /** `reason`: why a session that there was does not hold any more. */
  z.strictObject({
    code: z.literal('not-signed-in'),
    reason: z.enum(['idle', 'expired', 'disabled']).optional(),
  }),
  /** The password was given by somebody else or is too old: change it first. */
  z.strictObject({ code: z.literal('password-change-due') }),
  /** An administrator without a second factor: set it up first. */
  z.strictObject({ code: z.literal('two-factor-needed') }),
  /** An administrator cannot do without the second factor. */
  z.strictObject({ code: z.literal('two-factor-compulsory') }),
  /** The six digits or the backup code are not right. */
  z.strictObject({ code: z.literal('code-wrong') }),
  /** The password has to be given again before a code: too long ago, or too many wrong codes. */
  z.strictObject({ code: z.literal('code-expired') }),
  /** The present password is not right. */
  z.strictObject({ code: z.literal('password-wrong') }),
  z.strictObject({
    code: z.literal('password-refused'),
    faults: z.array(
      z.strictObject({
        code: z.enum([
          'too-short',
          'too-few-classes',
          'too-long',
          'names-the-person',
          'common',
          'used-before',
        ]),
        limit: z.int().optional(),
      }),
    ),
  }),
  /** The one-time link was used, is too old, or was never one. */
  z.strictObject({ code: z.literal('link-invalid') }),
  z.strictObject({ code: z.literal('setting-invalid'), id: z.string() }),
  /** The quarter's report is not where this can be done. */
  z.strictObject({ code: z.literal('duty-report-phase'), phase: dutyReportPhaseSchema }),
  z.strictObject({ code: z.literal('duty-report-empty') }),
  z.strictObject({ code: z.literal('reason-needed') }),
  z.strictObject({ code: z.literal('target-state'), state: targetYearStateSchema }),
  /** Parts do not make up the whole; `left` as people read it, negative where the parts have more. */
  z.strictObject({ code: z.literal('split-differs'), left: z.string() }),
  z.strictObject({ code: z.literal('figure-invalid'), read: z.string() }),
  /** Something about an element, a permit or support that cannot be done as things stand. */
  z.strictObject({
    code: z.literal('element-impossible'),
    why: z.enum([
      'project-ended',
      'stage-early',
      'already-sent',
      'nobody-decides',
      'not-open',
      'not-yet',
      'case-open',
      'no-flow',
      'not-raisable',
      'day-outside',
      'days-reversed',
      'unit-unfit',
      'kind-unknown',
    ]),
  }),
  z.strictObject({ code: z.literal('not-permitted'), policy: policyNameSchema.optional() }),
  z.strictObject({ code: z.literal('not-found'), what: z.string() }),
  /** Somebody changed it since it was read; `version` is the one that stands now. */
  z.strictObject({ code: z.literal('stale'), version: z.int().optional() }),
  z.strictObject({
    code: z.literal('return-phase'),
    phase: phaseSchema,
    action: returnActionSchema.optional(),
  }),
  z.strictObject({ code: z.literal('return-not-open'), opensAt: z.string() }),
  z.strictObject({ code: z.literal('reason-missing'), action: returnActionSchema }),
  /** What must be filled before handing in, as labels. */
  z.strictObject({ code: z.literal('return-incomplete'), missing: z.array(z.string()) }),
  /** Faults by field id. */
  z.strictObject({ code: z.literal('fields-invalid'), faults: z.record(z.string(), cellFaultSchema) }),
  z.strictObject({ code: z.literal('text-too-long'), limit: z.int() }),
  z.strictObject({ code: z.literal('too-many-views'), limit: z.int() }),
  z.strictObject({ code: z.literal('intake-has-faults'), rows: z.int() }),
  z.strictObject({ code: z.literal('intake-closed'), state: z.enum(['applied', 'discarded']) }),
  /** The form could not be told apart; the person chooses the list first. */
  z.strictObject({ code: z.literal('list-unknown') }),
  z.strictObject({ code: z.literal('file-too-large'), limit: z.int() }),
  z.strictObject({ code: z.literal('file-missing') }),
  z.strictObject({ code: z.literal('file-empty') }),
  /** `is`: what it turned out to be by its content (text, word, pdf…). */
  z.strictObject({ code: z.literal('file-not-a-form'), is: z.string() }),
  z.strictObject({ code: z.literal('file-encrypted') }),
  z.strictObject({ code: z.literal('file-bomb') }),
  z.strictObject({ code: z.literal('file-unreadable') }),
  z.strictObject({
    code: z.literal('too-many-rows'),
    sheet: z.string(),
    limit: z.int(),
    /** What is wrong in it, where it could be looked through. */
    report: faultReportSchema.optional(),
  }),
  z.strictObject({
    code: z.literal('no-form-found'),
    sheets: z.array(z.string()),
    hiddenSheets: z.array(z.string()),
  }),
  z.strictObject({ code: z.literal('username-taken'), username: z.string() }),
  /** The chosen person got an account meanwhile. */
  z.strictObject({ code: z.literal('person-has-account'), name: z.string() }),
  z.strictObject({ code: z.literal('account-disabled'), name: z.string() }),
  /** Nobody closes the account that he is signed in with. */
  z.strictObject({ code: z.literal('own-account') }),
  /** Roles cannot be held so. */
  z.strictObject({ code: z.literal('holding-refused'), faults: z.array(namedHoldingFaultSchema) }),
  /** No row of the file has the headings of a roster. */
  z.strictObject({ code: z.literal('no-roster'), headings: z.array(z.string()) }),
  /** A change of units, people or teams that makes no sense as asked. */
  z.strictObject({
    code: z.literal('organisation-impossible'),
    why: z.enum([
      'unit-ended',
      'change-pending',
      'day-before-unit',
      'day-in-future',
      'code-taken',
      'same-unit',
      'choice-missing',
      'kind-unknown',
      'parent-impossible',
      'person-left',
      'same-person',
      'day-before-person',
      'taker-elsewhere',
      'days-reversed',
      'unit-not-for-team',
    ]),
  }),
  /** Answered, or taken back: nothing is asked any more. */
  z.strictObject({
    code: z.literal('approval-closed'),
    state: z.enum(['open', 'passed', 'refused', 'withdrawn']),
  }),
  /** Nobody waits for this answer: it was given, or its turn has not come. */
  z.strictObject({ code: z.literal('not-asked') }),
  z.strictObject({ code: z.literal('answer-reason-missing') }),
  z.strictObject({ code: z.literal('file-not-a-scan'), is: z.string() }),
  z.strictObject({ code: z.literal('file-not-evidence'), is: z.string() }),
  z.strictObject({ code: z.literal('file-not-attachable'), is: z.string() }),
  /** A record carries so many files and no more. */
  z.strictObject({ code: z.literal('too-many-files'), limit: z.int() }),
  /** The plan knows no such move, or none that starts where the project stands now. */
  z.strictObject({ code: z.literal('move-impossible'), why: z.enum(['move-unknown', 'move-not-from-here']) }),
  /** What the plan's gates demand before the move, as labels. */
  z.strictObject({ code: z.literal('move-blocked'), missing: z.array(z.string()) }),
  z.strictObject({ code: z.literal('day-needed') }),
  /** The day is after today. */
  z.strictObject({ code: z.literal('day-in-future') }),
  /** Before 1990: a slip of the hand. */
  z.strictObject({ code: z.literal('day-too-early') }),
  /** It does not wait for the office (any more). */
  z.strictObject({ code: z.literal('review-closed') }),
  z.strictObject({
    code: z.literal('relation-impossible'),
    why: z.enum(['same-project', 'there-already', 'circle']),
  }),
  /** The mark is unknown to the plan, stands already or waits already. */
  z.strictObject({ code: z.literal('flag-impossible'), why: z.enum(['flag-unknown', 'there-already']) }),
  /** Shares of units make up a hundred; `sum` is what they make up. */
  z.strictObject({ code: z.literal('shares-invalid'), sum: z.number() }),
  /** A change of the leading group that makes no sense as asked. */
  z.strictObject({
    code: z.literal('group-impossible'),
    why: z.enum([
      'no-flow',
      'already-member',
      'not-member',
      'change-open',
      'day-past',
      'day-outside',
      'term-reversed',
    ]),
  }),
  /** An entry of funds in place that makes no sense as asked. */
  z.strictObject({
    code: z.literal('fund-impossible'),
    why: z.enum([
      'month-in-future',
      'amount-nought',
      'amount-negative',
      'fixed-exceeds',
      'nothing-corrected',
    ]),
  }),
  /** A year that cannot be carried over: not begun yet, or nothing is left to carry over. */
  z.strictObject({ code: z.literal('year-end-impossible'), why: z.enum(['year-to-come', 'nothing-left']) }),
  /** Something newer stands in the way of taking a change set back; the first of them in words. */
  z.strictObject({
    code: z.literal('undo-contradicted'),
    total: z.int(),
    contradictions: z.array(contradictionSchema),
  }),
  /** Everything of it is as it was before. */
  z.strictObject({ code: z.literal('nothing-to-undo') }),
  /** Two projects that cannot become one. */
  z.strictObject({ code: z.literal('merge-impossible'), why: z.enum(['same', 'merged-already']) }),
  z.strictObject({ code: z.literal('too-many-projects'), limit: z.int() }),
  /** Of many rows some changed since they were looked at; nothing was done. */
  z.strictObject({ code: z.literal('rows-stale'), rows: z.int(), names: z.array(z.string()) }),
  z.strictObject({ code: z.literal('transfer-impossible'), why: z.enum(['same-unit', 'day-in-future']) }),
  /** Somebody decided the lead before. */
  z.strictObject({ code: z.literal('lead-decided'), state: leadStateSchema }),
  /** It touched what is not for taking back: handed-in returns, accounts, the trail. */
  z.strictObject({ code: z.literal('not-undoable') }),
  /** The request is not of the shape that the procedure asks for: a fault of the caller, not of a person. */
  z.strictObject({
    code: z.literal('input-invalid'),
    faults: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  }),
  /** Two writes waited for each other; doing it again will do. */
  z.strictObject({ code: z.literal('busy') }),
  /** The database cannot be reached, or its disk is full; it comes back by itself or by the operator's hand. */
  z.strictObject({ code: z.literal('database-away'), reason: z.enum(['connection', 'disk-full']) }),
  z.strictObject({ code: z.literal('too-many-requests'), retryAfterSeconds: z.int().optional() }),
  /** Wrong passwords: this account from this address, for a while. */
  z.strictObject({ code: z.literal('sign-in-locked'), retryAfterSeconds: z.int() }),
  /** A page of another site sent it, or the console was reached under an address that is not allowed. */
  z.strictObject({ code: z.literal('origin-foreign') }),
  z.strictObject({ code: z.literal('request-too-large') }),
  z.strictObject({ code: z.literal('internal') }),
])
export type ApiRefusal = z.infer<typeof refusalSchema>
export type RefusalCode = ApiRefusal['code']
