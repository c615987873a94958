import { NoRoom, NoSuchFile, StoreDown } from './storage-contract'

type Answer = { name?: string; code?: string; $metadata?: { httpStatusCode?: number } }

const GONE = ['NoSuchKey', 'NotFound']
const FULL = ['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage']
const REFUSALS: Record<string, string> = {
  NoSuchBucket: 'the store has no such bucket: check S3_BUCKET',
  InvalidAccessKeyId: 'the store does not know the key: check S3_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'the secret is not the one of the key: check S3_SECRET_ACCESS_KEY',
  AccessDenied: 'the store does not let this key do it: check what the key may do with the bucket',
  AuthorizationHeaderMalformed: 'the store is in another region: check S3_REGION',
  PermanentRedirect: 'the bucket is in another region: check S3_REGION',
}

/** What an answer of the store, or the want of one, means to the application. */
export function storeProblem(error: unknown): Error {
  if (error instanceof StoreDown || error instanceof NoSuchFile || error instanceof NoRoom) return error
  const { name = '', code = '', $metadata: { httpStatusCode: status } = {} } = error as Answer
  // Not the client's own error: the whole request hangs on it, with what it was signed with.
  const cause = { cause: `${name} ${code}`.trim() }
  if (GONE.includes(name)) return new NoSuchFile('', cause)
  if (FULL.includes(name) || status === 507) return new NoRoom('The store is full.', cause)
  const refusal = REFUSALS[name] ?? (status === 401 || status === 403 ? REFUSALS.AccessDenied : undefined)
  if (refusal) return new StoreDown(`The store for files refuses: ${refusal}.`, true, cause)
  const why = status && status >= 400 ? `it answered ${status}` : code || name || 'no answer'
  return new StoreDown(`The store for files does not answer (${why}).`, false, cause)
}

/** Whether it is worth trying again at once: not when the store has said no. */
export function isPassing(error: unknown): boolean {
  return error instanceof StoreDown && !error.isRefusal
}
