import { get } from 'node:http'

/** A page and the scripts it loads, in bytes as they travel, compressed. */
export type Weight = { html: number; javascript: number }

export async function weightOf(url: string, cookie: string): Promise<Weight> {
  const page = await fetch(url, { headers: { cookie } })
  const scripts = [...(await page.text()).matchAll(/<script[^>]+src="([^"]+)"/g)].map(
    (match) => match[1] as string,
  )
  const sizes = await Promise.all(
    [...new Set(scripts)].map((src) => travelled(new URL(src, url).href, cookie)),
  )
  return { html: await travelled(url, cookie), javascript: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Counts the body as it comes off the wire, which `fetch` would unpack first. */
function travelled(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie, 'accept-encoding': 'gzip' }, agent: false }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => resolve(bytes))
      response.on('error', reject)
    }).on('error', reject)
  })
}
