import { describe, expect, it } from 'vitest'
import { readStoreSettings } from './store-settings.mjs'

const keys = { S3_BUCKET: 'evidence', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'a secret' }
const near = { ...keys, S3_ENDPOINT: 'http://localhost:9000' }

describe('where the files are kept', () => {
  it('is a folder unless it is said', () => {
    expect(readStoreSettings({})).toEqual({ keptIn: 'folder', s3: null })
    expect(readStoreSettings({ EVIDENCE_STORE: '', S3_BUCKET: '' })).toEqual({ keptIn: 'folder', s3: null })
    expect(readStoreSettings({ EVIDENCE_STORE: 'folder', ...near })).toMatchObject({ keptIn: 'folder' })
  })

  it('is a store that speaks S3, at an address or in one of Amazon’s regions', () => {
    expect(readStoreSettings({ EVIDENCE_STORE: 's3', ...near })).toEqual({
      keptIn: 's3',
      s3: {
        bucket: 'evidence',
        endpoint: 'http://localhost:9000',
        region: 'us-east-1',
        keyId: 'id',
        secretKey: 'a secret',
      },
    })
    expect(readStoreSettings({ EVIDENCE_STORE: 's3', ...keys, S3_REGION: 'eu-west-2' })).toMatchObject({
      s3: { endpoint: undefined, region: 'eu-west-2' },
    })
    expect(readStoreSettings({ ...keys, S3_ENDPOINT: 'http://minio:9000' }).s3?.endpoint).toBe(
      'http://minio:9000',
    )
  })

  it.each([
    [{ EVIDENCE_STORE: 'cloud' }, /^EVIDENCE_STORE is "cloud": set it to folder, or to s3/],
    [{ EVIDENCE_STORE: 's3' }, /also set S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY\.$/],
    [{ S3_BUCKET: 'evidence' }, /also set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY; S3_BUCKET, /],
    [{ S3_ENDPOINT: 'https://s3.example' }, /also set S3_BUCKET, S3_ACCESS_KEY_ID/],
    [keys, /^Set S3_ENDPOINT to the address of the store/],
    [{ ...near, S3_BUCKET: 'https://s3.example/evidence' }, /^S3_BUCKET is not the name of a bucket/],
    [{ ...near, S3_ENDPOINT: 's3.example' }, /^S3_ENDPOINT is not the address/],
    [{ ...near, S3_ENDPOINT: 'https://s3.example/evidence' }, /^S3_ENDPOINT is not the address/],
    [{ ...near, S3_ENDPOINT: 'http://s3.example.org' }, /begins with http:\/\//],
    [{ ...near, S3_REGION: 'somewhere nice' }, /^S3_REGION is not/],
  ])('%j is refused in a sentence, without the secret', (said, sentence) => {
    expect(() => readStoreSettings(said)).toThrow(sentence)
    expect(() => readStoreSettings(said)).not.toThrow('a secret')
  })
})
