import { settings, type SettingId } from '@zhaoshang/domain'
import { z } from 'zod/mini'

type Value = number | string | boolean

/** A value with what it is counted in: `30 分钟`. */
export function settingText(id: SettingId, value: Value): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  const shape = settings[id]
  return 'unit' in shape ? `${value} ${shape.unit}` : String(value)
}

/** What somebody typed, as the setting's value; undefined where it is none that is allowed. */
export function readSetting(id: SettingId, text: string): Value | undefined {
  const { schema, default: fallback } = settings[id]
  const read: Value =
    typeof fallback === 'number'
      ? text.trim() === ''
        ? Number.NaN
        : Number(text)
      : typeof fallback === 'boolean'
        ? text === 'true'
        : text.trim()
  const parsed = schema.safeParse(read)
  return parsed.success ? parsed.data : undefined
}

const boundsSchema = z.object({ minimum: z.number(), maximum: z.number() })

/** What is allowed, in words: ` 8 到 64 的整数`. */
export function boundsOf(id: SettingId): string {
  const bounds = boundsSchema.safeParse(settings[id].schema.toJSONSchema())
  return bounds.success ? ` ${bounds.data.minimum} 到 ${bounds.data.maximum} 的整数` : '允许的值'
}
