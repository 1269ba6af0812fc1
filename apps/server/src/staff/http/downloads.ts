import {
  auditFilterSchema,
  auditWorkbook,
  consolidatedWorkbook,
  returnForm,
  clausesFile,
  dutiesFile,
  registersWorkbook,
  statisticsQuerySchema,
  statisticsWorkbook,
  targetsWorkbook,
  rosterTemplate,
  type ApiRefusal,
  type MadeFile,
} from '@zhaoshang/api'
import { daySchema, type Result } from '@zhaoshang/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PassThrough } from 'node:stream'
import { z } from 'zod'
import type { ContextOf } from '../context-of.ts'
import { sendRefusal } from './replies.ts'

const consolidationSchema = z.object({ cycle: z.string(), period: z.string() })
const dutiesSchema = z.object({
  quarter: z
    .string()
    .regex(/^\d{4}-Q[1-4]$/)
    .optional(),
})
const targetsSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  day: daySchema.optional(),
})
const rosterSchema = z.object({ unit: z.string() })
const formSchema = z.object({
  key: z.string(),
  list: z.string(),
  /** With contacts in clear, which is put on record. */
  contacts: z.literal('clear').optional(),
})

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** Files to take away, under the same policies as the screens that show them. */
export function serveDownloads(app: FastifyInstance, contextOf: ContextOf): void {
  app.get('/api/consolidation.xlsx', async (request, reply) => {
    const query = consolidationSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    return sendFile(request, reply, await consolidatedWorkbook(await contextOf(request), query.data))
  })
  app.get('/api/returns/form.xlsx', async (request, reply) => {
    const query = formSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    return sendFile(
      request,
      reply,
      await returnForm(await contextOf(request), {
        ...query.data,
        contacts: query.data.contacts === 'clear',
      }),
    )
  })
  app.get('/api/audit.xlsx', async (request, reply) => {
    const query = auditFilterSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    return sendFile(request, reply, await auditWorkbook(await contextOf(request), query.data))
  })
  app.get('/api/statistics.xlsx', async (request, reply) => {
    const query = statisticsQuerySchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    return sendFile(request, reply, await statisticsWorkbook(await contextOf(request), query.data))
  })
  app.get('/api/teams.xlsx', async (request, reply) =>
    sendFile(request, reply, await registersWorkbook(await contextOf(request))),
  )
  for (const format of ['xlsx', 'docx'] as const) {
    app.get(`/api/duties.${format}`, async (request, reply) => {
      const query = dutiesSchema.safeParse(request.query)
      if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
      const made = await dutiesFile(await contextOf(request), format, query.data.quarter)
      return sendFile(request, reply, made)
    })
    app.get(`/api/clauses.${format}`, async (request, reply) =>
      sendFile(request, reply, await clausesFile(await contextOf(request), format)),
    )
  }
  app.get('/api/targets.xlsx', async (request, reply) => {
    const query = targetsSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    return sendFile(request, reply, await targetsWorkbook(await contextOf(request), query.data))
  })
  app.get('/api/accounts/roster.xlsx', async (request, reply) => {
    const query = rosterSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    return sendFile(request, reply, await rosterTemplate(await contextOf(request), query.data.unit))
  })
}

/** Sends a file while it is written. */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  made: Result<MadeFile, ApiRefusal>,
): FastifyReply {
  if (!made.ok) return sendRefusal(request, reply, made.refusal)
  const { name, writeTo } = made.value
  const out = new PassThrough()
  // A workbook that cannot be finished cuts the line: half a file must not look like a whole one.
  writeTo(out).catch(
    (error: unknown) => void out.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return reply
    .type(mediaTypes[name.endsWith('.docx') ? 'docx' : 'xlsx'])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .send(out)
}
