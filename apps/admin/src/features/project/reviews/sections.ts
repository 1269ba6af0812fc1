import { DuplicatePairs } from '../many/components/duplicate-pairs.tsx'
import { WaitingFlags } from './components/waiting-flags.tsx'
import { WaitingStages } from './components/waiting-stages.tsx'
import type { ReviewSection } from './section.ts'

/** Everything about projects that waits for the office; each area adds its line. */
export const sections: readonly ReviewSection[] = [
  { id: 'stages', title: '阶段审核', component: WaitingStages },
  { id: 'flags', title: '标识确认', component: WaitingFlags },
  { id: 'duplicates', title: '重复认定', component: DuplicatePairs },
]
