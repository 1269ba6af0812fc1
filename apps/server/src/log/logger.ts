import { pino, type Logger } from 'pino'

/** Structured log on standard error. What identifies a session or a person's secret never gets there. */
export function openLog(level: string): Logger {
  return pino(
    {
      level,
      redact: {
        paths: [
          'req.headers.cookie',
          'req.headers.authorization',
          'res.headers["set-cookie"]',
          '*.password',
          '*.newPassword',
          '*.currentPassword',
          '*.token',
          '*.contactPhone',
          '*.contactName',
        ],
        censor: '[略]',
      },
      serializers: {
        req: (request: { method: string; url: string; id: string }) => ({
          id: request.id,
          method: request.method,
          // The query may hold names typed into a search.
          path: request.url.split('?', 1)[0],
        }),
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
