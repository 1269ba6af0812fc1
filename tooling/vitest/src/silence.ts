import { afterEach, beforeEach, expect, vi } from 'vitest'

// Something printed as an error during a test is a fault that the test did not look for.
// A test that expects one takes the spy's calls out: `vi.mocked(console.error).mockClear()`.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

afterEach(() => {
  const printed = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls]
  vi.restoreAllMocks()
  expect(printed, 'unexpected console output').toEqual([])
})
