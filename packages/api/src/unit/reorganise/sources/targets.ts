import { targetsFrom, type Queryable } from '@zhaoshang/db'
import type { MoveContext, MoveSource } from '../move-source.ts'

/**
 * Targets of this year and later. Where the unit that follows has the same
 * indicator itself, two figures would have to become one: that is an adjustment
 * with a reason, which the office makes.
 */
export const targets: MoveSource = {
  kind: 'target',
  async find(q, context, code) {
    // Of two units that are merged, the first brings its target, the second finds it there.
    const earlier = context.codes.slice(0, context.codes.indexOf(code))
    const taken = new Set<string>()
    for (const unit of [context.rest, ...earlier])
      for (const one of await ownOf(q, context, unit)) taken.add(one)
    return (await targetsFrom(q, code, yearOf(context))).map(({ id, year, indicator, version }) => ({
      id,
      title: `${year} 年 ${context.plan.indicators.find((one) => one.id === indicator)?.name ?? indicator}`,
      version,
      ...(taken.has(`${year}/${indicator}`) && {
        as: '接续单位已有这项目标，请办公室调整合并',
        stays: true as const,
      }),
    }))
  },
  async move(w, context, code, things) {
    const to = new Map(things.filter(({ stays }) => !stays).map((thing) => [thing.id, thing.to]))
    for (const row of await targetsFrom(w, code, yearOf(context))) {
      const unit = to.get(row.id)
      if (unit !== undefined) await w.update('target', row.id, row.version, { unit })
    }
  },
}

function yearOf({ day }: MoveContext): number {
  return Number(day.slice(0, 4))
}

async function ownOf(q: Queryable, context: MoveContext, code: string): Promise<Set<string>> {
  const own = await targetsFrom(q, code, yearOf(context))
  return new Set(own.map(({ year, indicator }) => `${year}/${indicator}`))
}
