import type { RegisteredPerson } from '@zhaoshang/db'
import { daySchema, type WorkPlan } from '@zhaoshang/domain'
import { z } from 'zod'

export const personViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  phone: z.string().optional(),
  leftDay: daySchema.optional(),
  version: z.int(),
  account: z.strictObject({ username: z.string(), disabled: z.boolean() }).optional(),
  posts: z.array(
    z.strictObject({
      id: z.string(),
      post: z.string(),
      name: z.string(),
      unit: z.string(),
      fromDay: daySchema,
    }),
  ),
  mayEdit: z.boolean(),
  mayHandOver: z.boolean(),
})
export type PersonView = z.infer<typeof personViewSchema>

export function personView(
  plan: WorkPlan,
  person: RegisteredPerson,
  may: { readonly edit: boolean; readonly handOver: boolean },
): PersonView {
  const { id, name, unit, phone, leftDay, version, username, disabled, posts } = person
  return {
    id,
    name,
    unit,
    ...(phone !== null && { phone }),
    ...(leftDay !== null && { leftDay }),
    version,
    ...(disabled !== null && { account: { username: username ?? '', disabled } }),
    posts: posts.map((held) => ({
      ...held,
      name: plan.posts.find(({ id: post }) => post === held.post)?.name ?? held.post,
    })),
    mayEdit: may.edit && leftDay === null,
    mayHandOver: may.handOver && leftDay === null,
  }
}
