import type {
  ArticleContent,
  Day,
  FairCompetition,
  IndustryContent,
  InLanguages,
  PolicyContent,
} from '@zhaoshang/domain'
import { flag, initially, instant, integer, json, nullable, text } from './column.ts'
import { entity } from './entity.ts'

/** Published from `publishedAt` on, once its state says so. */
export type PublicationState = 'draft' | 'published' | 'withdrawn'

const head = {
  id: initially(text(), { from: 'new-id' }),
  slug: text(),
}
const tail = {
  /** Demo content, marked as such wherever it is shown. */
  example: initially(flag(), { value: false }),
  state: text<PublicationState>(),
  publishedAt: nullable(instant()),
  version: integer(),
  createdAt: instant(),
  updatedAt: instant(),
}

export const policy = entity(
  'policy',
  ['id'],
  {
    ...head,
    docNumber: nullable(text()),
    issuer: text(),
    issuedDay: nullable(text<Day>()),
    effectiveFrom: nullable(text<Day>()),
    effectiveTo: nullable(text<Day>()),
    content: json<InLanguages<PolicyContent>>(),
    /** The database publishes no policy without it. */
    fairCompetition: nullable(json<FairCompetition>()),
    ...tail,
  },
  { history: true },
)

export const article = entity(
  'article',
  ['id'],
  {
    ...head,
    kind: text(),
    /** The policy that it interprets. */
    policyId: nullable(text()),
    content: json<InLanguages<ArticleContent>>(),
    ...tail,
  },
  { history: true },
)

export const industryPage = entity(
  'industry_page',
  ['id'],
  {
    ...head,
    industry: text(),
    position: integer(),
    content: json<InLanguages<IndustryContent>>(),
    ...tail,
  },
  { history: true },
)
