/**
 * Where the files of evidence are kept, from the environment. In plain JavaScript for the launcher, like
 * `mail-settings.mjs`.
 *
 * @typedef {{ bucket: string, endpoint?: string, region: string, keyId: string, secretKey: string }} S3Settings
 *   `endpoint`: none for Amazon's own
 * @typedef {{ keptIn: 'folder' | 's3', s3: S3Settings | null }} StoreSettings `s3` may be known before files are kept
 *   there and after, so that they can be moved while people work
 */

const TOGETHER = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']

/**
 * @param {Record<string, string | undefined>} said
 * @returns {StoreSettings}
 * @throws {Error} one sentence that says what to set
 */
export function readStoreSettings(said) {
  const keptIn = said.EVIDENCE_STORE || 'folder'
  if (keptIn !== 'folder' && keptIn !== 's3') {
    throw new Error(`EVIDENCE_STORE is "${keptIn}": set it to folder, or to s3 for a store that speaks S3.`)
  }
  const s3 = readS3(said)
  if (keptIn === 's3' && !s3) {
    throw new Error(`To keep evidence in S3 (EVIDENCE_STORE=s3), also set ${inWords(TOGETHER)}.`)
  }
  return { keptIn, s3 }
}

/** @returns {S3Settings | null} */
function readS3(said) {
  const missing = TOGETHER.filter((name) => !said[name])
  const extra = ['S3_ENDPOINT', 'S3_REGION'].filter((name) => said[name])
  if (missing.length === TOGETHER.length && extra.length === 0) return null
  if (missing.length > 0) {
    throw new Error(
      `For a store that speaks S3, also set ${inWords(missing)}; ${inWords(TOGETHER)} go together.`,
    )
  }
  const { S3_BUCKET: bucket, S3_ENDPOINT, S3_REGION } = said
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new Error(
      'S3_BUCKET is not the name of a bucket: set it to the name alone, such as alongside-evidence.',
    )
  }
  const endpoint = readEndpoint(S3_ENDPOINT)
  if (!endpoint && !S3_REGION) {
    throw new Error(
      'Set S3_ENDPOINT to the address of the store, such as https://s3.example.sch.uk, or for Amazon S3 set S3_REGION, such as eu-west-2.',
    )
  }
  if (S3_REGION && !/^[a-z0-9-]+$/i.test(S3_REGION)) {
    throw new Error('S3_REGION is not the name of a region: set it to one such as eu-west-2.')
  }
  return {
    bucket,
    endpoint,
    // What most stores that have no regions call theirs.
    region: S3_REGION || 'us-east-1',
    keyId: said.S3_ACCESS_KEY_ID,
    secretKey: said.S3_SECRET_ACCESS_KEY,
  }
}

function readEndpoint(text) {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.username) {
    throw new Error(
      'S3_ENDPOINT is not the address of a store: set it to one such as https://s3.example.sch.uk, without the bucket and without a path.',
    )
  }
  // A name without a dot is one within a network of containers, such as minio.
  const isNear = /^(localhost|127(\.\d+){3}|\[::1\]|[a-z0-9-]+)$/.test(url.hostname)
  if (url.protocol === 'http:' && !isNear) {
    throw new Error(
      'S3_ENDPOINT begins with http://, by which anybody on the way could read the files: set it to an address that begins with https://.',
    )
  }
  return url.origin
}

const inWords = (names) => names.join(', ').replace(/, ([^,]*)$/, ' and $1')
