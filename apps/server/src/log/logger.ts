import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino'

/** Structured log on standard error. What identifies a session or a person's secret never gets there. */
export function openLog(
  level: string,
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
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
        err: errorForLog,
        req: (request: { method: string; url: string; id: string }) => ({
          id: request.id,
          method: request.method,
          // The query may hold names typed into a search.
          path: request.url.split('?', 1)[0],
        }),
      },
    },
    to,
  )
}

/** What the database adds to an error holds rows and what people typed: only what it was and where stays. */
function errorForLog(error: Error): object {
  const { type, message, stack } = stdSerializers.err(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    type,
    ...(code !== undefined && { code }),
    message: withoutValues(message),
    stack: withoutValues(stack),
    ...(error.cause instanceof Error && { cause: errorForLog(error.cause) }),
  }
}

/** Values stand in quotation marks behind a colon, or in a key's brackets. */
function withoutValues(text: string): string {
  return text.replace(/: "[^"]*"/g, ': "[略]"').replace(/\)=\([^)]*\)/g, ')=([略])')
}
