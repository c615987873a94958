import { describe, expect, it } from 'vitest'
import { contentPolicy, isFile } from './security-policy'

describe('the policy for files', () => {
  it('is for the files of evidence and of cases, and for no page', () => {
    expect(isFile('/oakfield/evidence/0197/file')).toBe(true)
    const file = '0197c3a0-0000-7000-8000-00000000abcd'
    expect(isFile(`/oakfield/concerns/${file}/files/${file}`)).toBe(true)
    for (const page of [
      '/invitation/file',
      '/oakfield/evidence/file',
      '/oakfield/evidence/0197/file/file',
      '/oakfield/activities/0197/file',
      '/a/b/evidence/0197/file',
      `/oakfield/concerns/${file}/files`,
      `/oakfield/concerns/${file}/files/upload`,
      `/oakfield/concerns/${file}/letters/${file}`,
    ])
      expect(isFile(page), page).toBe(false)
  })
})

describe('the policy for pages', () => {
  it('lets one page bring a worker, by which it goes on without a connection', () => {
    expect(contentPolicy('n', '/oakfield/conversation', false)).toContain("worker-src 'self'")
    for (const page of [
      '/oakfield',
      '/oakfield/conversation/practice',
      '/conversation',
      '/oakfield/a/conversation',
      '/sign-in',
    ])
      expect(contentPolicy('n', page, false), page).toContain("worker-src 'none'")
  })
})
