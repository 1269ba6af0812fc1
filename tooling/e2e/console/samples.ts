import { fileURLToPath } from 'node:url'

const folder = new URL('../../../packages/documents/fixtures/samples/', import.meta.url)
const file = (name: string) => fileURLToPath(new URL(encodeURIComponent(name), folder))

/** Workbooks as people fill them, kept beside their reader. */
export const samples = {
  negotiating: file('2024-04 邦均镇 洽谈项目清单.xlsx'),
  landed: file('2024-04 经济开发区 落地项目清单.xlsx'),
  planned: file('2024-04 全区 谋划项目清单.xlsx'),
  faulty: file('有错误的 洽谈项目清单.xlsx'),
} as const
