import { expect, it } from 'vitest'
import { installFailure } from './install-failure.mjs'

it.each([
  [
    'npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/pnpm failed',
    /无法从软件包源/,
  ],
  ['[ERR_PNPM_META_FETCH_FAIL] GET http://127.0.0.1:9/zod: connect ECONNREFUSED 127.0.0.1:9', /镜像/],
  ['ENOSPC: no space left on device, write', /磁盘已满/],
  ['[ERR_PNPM_OUTDATED_LOCKFILE] Cannot install with "frozen-lockfile"', /锁定文件/],
  ["EACCES: permission denied, mkdir '/root/.local'", /没有权限/],
  ['something else', /没有装完/],
])('says one sentence for %j', (output, sentence) => {
  expect(installFailure(output)).toMatch(sentence)
  expect(installFailure(output)).not.toContain('\n')
})
