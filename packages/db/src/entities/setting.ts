import { instant, integer, json, text } from './column.ts'
import { entity } from './entity.ts'

/** Something decided for the installation: that demo data was loaded, an approval number. */
export const setting = entity('setting', ['key'], {
  key: text(),
  value: json<unknown>(),
  version: integer(),
  updatedAt: instant(),
})
