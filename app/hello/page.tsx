import { connection } from 'next/server'

/** The smallest page this application can serve, made afresh for each request: what `npm run bench` measures the others against. */
export default async function HelloPage() {
  await connection()
  return <p>Hello</p>
}
