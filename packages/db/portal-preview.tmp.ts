import { createServer } from 'node:http'
import { createReadStream, existsSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { seedPortalDemo } from './src/seed/demo/portal/seed-portal-demo.ts'
import { assertDay, expectAccepted, instantAt, jizhou } from '@zhaoshang/domain'
import {
  startCluster,
  prepareDatabase,
  readArticle,
  readIndustries,
  readIndustry,
  readPolicies,
  readPolicy,
  readSiteHome,
} from './src/index.ts'
// @ts-ignore
const { createPortalHandler } = await import('/work/main/apps/portal/build/server/index.js')
const dir = mkdtempSync('/tmp/zs/portal/pg-')
const cluster = expectAccepted(
  await startCluster({ dir, database: 'preview', durability: 'none' } as any),
  'c',
)
const p = expectAccepted(await prepareDatabase(cluster.ownerUrl, cluster.secret), 'm')
const owner = new pg.Pool({ connectionString: cluster.ownerUrl })
await owner.query(
  `insert into plan_version (id, plan_id, version, effective_from, body, loaded_at) values ('plan', $1, $2, $3, $4, now())`,
  [jizhou.id, jizhou.version, jizhou.effectiveFrom, jizhou],
)
const today = assertDay(new Date().toISOString().slice(0, 10))
await seedPortalDemo(owner, today)
const counts = [38, 27, 12, 9, 6, 4]
for (const [i, s] of jizhou.stages.entries())
  for (let n = 0; n < counts[i]!; n++)
    await owner.query(
      `insert into project (id, name, name_key, stage, status, reporting_unit, origin, first_reporter, values, version, created_at, updated_at) values ($1, $1, $1, $2, 'active', 'u', 'stock', 'u', '{}', 1, now(), now())`,
      [`${s.id}-${n}`, s.id],
    )
const pool = new pg.Pool({ connectionString: p.portalUrl })
const now = () => instantAt(today, '10:00')
const client = {
  site: { home: () => readSiteHome(pool, now()) },
  industry: { list: () => readIndustries(pool), get: ({ slug }: any) => readIndustry(pool, slug) },
  policy: {
    list: async () => ({ policies: await readPolicies(pool), today }),
    get: async ({ slug }: any) => {
      const policy = await readPolicy(pool, slug)
      if (slug === 'boom') throw new Error('boom')
      return policy && { policy, today }
    },
    interpretation: ({ slug }: any) => readArticle(pool, 'interpretation', slug),
  },
}
const basePath = process.env.BASE ?? ''
const h = createPortalHandler({
  client,
  siteName: '蓟州区招商引资网',
  siteNameEn: 'Invest in Jizhou',
  basePath,
  identifiers: { host: '蓟州区加强制造业招商引资工作领导小组办公室' },
  onError: (e: unknown) => console.log('ERR', e),
})
createServer(async (req, res) => {
  const path = new URL(req.url!, 'http://x').pathname.slice(basePath.length)
  const file = join(h.assetsDirectory, path)
  if (/\.(css|svg|txt|js)$/.test(path) && existsSync(file)) {
    res.setHeader(
      'content-type',
      path.endsWith('.css') ? 'text/css' : path.endsWith('.svg') ? 'image/svg+xml' : 'text/plain',
    )
    createReadStream(file).pipe(res)
    return
  }
  const r: Response = await h.fetch(
    new Request(`http://${req.headers.host}${req.url}`, { method: req.method! }),
    { requestId: 'abc123' },
  )
  res.writeHead(r.status, {
    ...Object.fromEntries(r.headers),
    'content-security-policy': "default-src 'self'; script-src 'none'; style-src 'self'",
  })
  res.end(Buffer.from(await r.arrayBuffer()))
}).listen(Number(process.env.PORT ?? 4790), () => console.log('up'))
process.on('SIGTERM', async () => {
  await cluster.stop()
  process.exit(0)
})
