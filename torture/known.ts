import { aFullSchool } from '@/e2e/support/full-school'
import { addressOf, pages, routes } from '@/e2e/support/pages'
import type { Client } from './client'
import { formsIn, type PageForm } from './forms'

export type KnownForm = PageForm & { address: string }
export type KnownSchool = Awaited<ReturnType<typeof aKnownSchool>>

/** A school with one of everything, and every address in it. */
export async function aKnownSchool() {
  const full = await aFullSchool()
  const known: Record<string, string> = { ...full.values, 'callback/[provider]': 'microsoft' }
  return {
    ...full,
    values: known,
    pages: pages.map((page) => addressOf(page, known)),
    routes: routes.map((route) => addressOf(route, known)),
  }
}

/** Every form of these pages that writes, with every field that stands in it, as somebody sees them. */
export async function formsOf(client: Client, addresses: string[]): Promise<KnownForm[]> {
  const found: KnownForm[] = []
  for (const address of addresses) {
    const page = await client.get(address)
    if (page.status === 200) found.push(...formsIn(page.body).map((form) => ({ ...form, address })))
  }
  return found
}

/** Forms that stand on a page only when its address asks for them. */
export function askedForms(school: KnownSchool): string[] {
  const activity = `/${school.slug}/activities/${school.values['activities/[id]']}`
  return [
    ...['quotation', 'questions', 'at_home'].map((kind) => `${activity}/responses/new?kind=${kind}`),
    ...['link', 'quotation', 'figure', 'file'].map((kind) => `/${school.slug}/evidence/new?kind=${kind}`),
  ]
}
