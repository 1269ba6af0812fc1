import { AssuranceSection } from '../elements/components/assurance-section.tsx'
import { ElementsSection } from '../elements/components/elements-section.tsx'
import { SupportSection } from '../elements/components/support-section.tsx'
import { FundsSection } from '../funds/components/funds-section.tsx'
import { PermitsSection } from '../permits/components/permits-section.tsx'
import { CommentsSection } from './components/comments-section.tsx'
import { FactsSection } from './components/facts-section.tsx'
import { FilesSection } from './components/files-section.tsx'
import { ProgressSection } from './components/progress-section.tsx'
import { RelationsSection } from './components/relations-section.tsx'
import { StandingSection } from './components/standing-section.tsx'
import { TimelineSection } from './components/timeline-section.tsx'
import type { ProjectSection } from './section.ts'

/** What the page of a project shows, from top to bottom; each area adds its line. */
export const sections: readonly ProjectSection[] = [
  { id: 'standing', title: '阶段和下一步', component: StandingSection },
  { id: 'facts', title: '项目情况', component: FactsSection },
  { id: 'progress', title: '最新进展', component: ProgressSection },
  { id: 'elements', title: '要素审核', component: ElementsSection },
  { id: 'assurances', title: '要素保障', component: AssuranceSection },
  { id: 'permits', title: '审批事项', component: PermitsSection },
  { id: 'support', title: '争取市级支持', component: SupportSection },
  { id: 'funds', title: '到位资金', component: FundsSection },
  { id: 'relations', title: '专人、标识和关联', component: RelationsSection },
  { id: 'files', title: '附件', component: FilesSection },
  { id: 'comments', title: '留言', component: CommentsSection },
  { id: 'timeline', title: '全部经过', component: TimelineSection },
]
