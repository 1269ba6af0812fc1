/** Addresses within the site, without base path, large print and language: `useTo` puts these before. */
export const paths = {
  home: '/',
  industries: '/industries',
  industry: (slug: string) => `/industries/${encodeURIComponent(slug)}`,
  policies: '/policies',
  policy: (slug: string) => `/policies/${encodeURIComponent(slug)}`,
  interpretation: (slug: string) => `/policies/interpretations/${encodeURIComponent(slug)}`,
} as const
