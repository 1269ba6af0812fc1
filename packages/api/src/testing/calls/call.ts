import type { AnyProcedure, inferProcedureInput } from '@trpc/server'
import type { PolicyName } from '@zhaoshang/domain'
import type { RefusalCode } from '../../refusal/refusal.ts'
import type { UnitRows } from '../world/seed-unit.ts'

/**
 * How a test asks a procedure for something. `row`: it names something of one
 * unit, so who may not with that unit's rows is refused. `all`: it asks for
 * whatever the actor may see, so who holds the policy for anything gets an answer.
 * `everywhere`: only for who holds it for every unit.
 */
export interface Call<Input> {
  readonly asks: 'row' | 'all' | 'everywhere'
  readonly input: (rows: UnitRows) => Input
  /** What it needs beside the policy that the procedure declares. */
  readonly policy?: PolicyName
  /** Any one of these is enough, where the procedure itself asks for no policy. */
  readonly anyOf?: readonly PolicyName[]
  /** Tables in which a refusal leaves something by right: that it was tried. */
  readonly leaves?: readonly string[]
  /** Refusals that say nothing of permission: the world's rows are not in the right state for it. */
  readonly orRefused?: readonly RefusalCode[]
}

type Options = Omit<Call<unknown>, 'asks' | 'input'>

export function row<Input>(input: (rows: UnitRows) => Input, options: Options = {}): Call<Input> {
  return { asks: 'row', input, ...options }
}

export function all<Input>(input: Input, options: Options = {}): Call<Input> {
  return { asks: 'all', input: () => input, ...options }
}

export function everywhere<Input>(input: (rows: UnitRows) => Input, options: Options = {}): Call<Input> {
  return { asks: 'everywhere', input, ...options }
}

/** Calls for the procedures of a router; that none is missing says the test that makes them. */
export type CallsOf<Router> = {
  readonly [Name in keyof Router]?: Router[Name] extends AnyProcedure
    ? Call<inferProcedureInput<Router[Name]>>
    : CallsOf<Router[Name]>
}

/** The procedures of a router by name. */
export type RecordOf<Router extends { readonly _def: { readonly record: object } }> = Router['_def']['record']
