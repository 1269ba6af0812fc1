import { assertDay, instantFromMs } from '@zhaoshang/domain'
import type { SeedPlace } from './place.ts'

/** A case for which values of the trail are asked for. */
export async function seedAudit({ w, mark }: SeedPlace) {
  const release = await w.create('auditRelease', {
    caseNumber: mark('case'),
    reason: mark('case'),
    fromDay: assertDay('2024-01-01'),
    toDay: assertDay('2024-04-24'),
    // Cases end by the machine's clock, as the trail is kept by it.
    validUntil: instantFromMs(Date.now() + 86_400_000),
  })
  return { release: release.id }
}
