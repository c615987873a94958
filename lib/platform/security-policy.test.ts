import { describe, expect, it } from 'vitest'
import { isFile } from './security-policy'

describe('the policy for files', () => {
  it('is for the files of evidence, and for no page', () => {
    expect(isFile('/oakfield/evidence/0197/file')).toBe(true)
    for (const page of [
      '/invitation/file',
      '/oakfield/evidence/file',
      '/oakfield/evidence/0197/file/file',
      '/oakfield/activities/0197/file',
      '/a/b/evidence/0197/file',
    ])
      expect(isFile(page), page).toBe(false)
  })
})
