import { FactsSection } from './components/facts-section.tsx'
import type { ProjectSection } from './section.ts'

/** What the page of a project shows, from top to bottom; each area adds its line. */
export const sections: readonly ProjectSection[] = [
  { id: 'facts', title: '项目情况', component: FactsSection },
]
