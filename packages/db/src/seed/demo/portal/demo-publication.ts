import type {
  ArticleContent,
  Day,
  FairCompetition,
  IndustryContent,
  InLanguages,
  PolicyContent,
} from '@zhaoshang/domain'

/** What all demo entries say about themselves; ids are fixed, so that seeding twice is seeding once. */
interface DemoEntry {
  readonly id: string
  readonly slug: string
  /** Days before the day of seeding on which it was published. */
  readonly publishedDaysAgo: number
}

export interface DemoIndustry extends DemoEntry {
  readonly industry: string
  readonly content: InLanguages<IndustryContent>
}

export interface DemoPolicy extends DemoEntry {
  readonly docNumber?: string
  readonly issuer: string
  readonly days: (today: Day) => { readonly issued: Day; readonly from: Day; readonly to?: Day }
  readonly fairCompetition: (today: Day) => FairCompetition
  readonly content: InLanguages<PolicyContent>
}

export interface DemoArticle extends DemoEntry {
  readonly kind: string
  readonly policyId?: string
  readonly content: InLanguages<ArticleContent>
}
