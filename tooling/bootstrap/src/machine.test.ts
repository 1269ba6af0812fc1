import { expect, it } from 'vitest'
import { assertNode } from './machine.mjs'

it.each(['v20.19.0', 'v20.20.2', 'v22.1.0', 'v26.0.0'])('installs with Node %s', (version) => {
  expect(() => assertNode(version)).not.toThrow()
})

it.each(['v18.20.4', 'v20.18.3', 'v16.0.0'])('refuses Node %s and says what to install', (version) => {
  expect(() => assertNode(version)).toThrow(/需要 Node.js 20.19/)
})
