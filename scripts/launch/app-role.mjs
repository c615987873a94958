import { createHmac } from 'node:crypto'

/** The role the application signs in as: owner of nothing, and bound by every row-security policy. */
export const appRole = 'alongside_app'

/** The role's password: the same at every start, kept nowhere, and of no use for anything else the secret guards. */
export function appPassword(secret) {
  return createHmac('sha256', secret).update('alongside: database role alongside_app').digest('base64url')
}

/** The address at which the application reaches the database that `ownerUrl` owns. */
export function appUrl(ownerUrl, secret) {
  const url = new URL(ownerUrl)
  url.username = appRole
  url.password = appPassword(secret)
  return url.href
}

/** Lets the role, which the first migration makes, sign in with the password that belongs to the secret. */
export async function openAppRole(client, secret) {
  const password = client.escapeLiteral(appPassword(secret))
  await client.query(`ALTER ROLE ${appRole} WITH LOGIN PASSWORD ${password}`)
}
