import type {
  Article,
  IndustryHead,
  IndustryPage,
  PolicyDocument,
  PolicyHead,
  SiteHome,
  Day,
} from '@zhaoshang/domain'

/**
 * The public router as its direct caller offers it; the portal knows nothing
 * else of the system. `null` means that nothing is published under the slug.
 */
export interface PublicClient {
  readonly site: { home(): Promise<SiteHome> }
  readonly industry: {
    list(): Promise<IndustryHead[]>
    get(input: { slug: string }): Promise<IndustryPage | null>
  }
  readonly policy: {
    list(): Promise<{ policies: PolicyHead[]; today: Day }>
    get(input: { slug: string }): Promise<{ policy: PolicyDocument; today: Day } | null>
    interpretation(input: { slug: string }): Promise<Article | null>
  }
}

/** What a government site shows about itself. What is not set is left out, never invented. */
export interface PortalIdentifiers {
  /** 主办单位, 承办单位 */
  readonly host?: string | undefined
  readonly contact?: string | undefined
  /** 网站标识码 */
  readonly siteCode?: string | undefined
  /** ICP备案号 */
  readonly icp?: string | undefined
  /** 公安备案号 */
  readonly police?: string | undefined
  /** Address of “我为政府网站找错”. */
  readonly errorReportUrl?: string | undefined
}

export interface PortalOptions {
  readonly client: PublicClient
  readonly siteName: string
  readonly siteNameEn: string
  /** Path under which the site lies in a larger one, without a slash at its end; empty at the root. */
  readonly basePath?: string | undefined
  readonly identifiers?: PortalIdentifiers | undefined
  /** Hears of every error of ours; pages that do not exist are none. */
  readonly onError: (error: unknown, request: { url: string; requestId: string | undefined }) => void
}

export interface PortalHandler {
  /**
   * Answers GET and HEAD. `request.url` must have the public origin (behind a
   * proxy: its protocol and host), since canonical addresses are made from it.
   */
  fetch(request: Request, about?: { requestId?: string | undefined }): Promise<Response>
  /** Directory of the style sheet and icons, to be served under `basePath`. */
  readonly assetsDirectory: string
}

/** Implemented by `entry.ts`, which exists only as built; this file gives its type to the host. */
export declare function createPortalHandler(options: PortalOptions): PortalHandler
