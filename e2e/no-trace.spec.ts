import type { APIRequestContext, APIResponse } from '@playwright/test'
import mammoth from 'mammoth'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { aFullSchool } from './support/full-school'
import { addressOf, pages, routes } from './support/pages'
import { expect, test } from './support/test'

/**
 * Whoever is named in a case finds no trace of it. Not searched for word by word: every page and every export of the school
 * says afterwards exactly what it said before the case was written down.
 */

const WORDS = 'Zeppelin: I was told in front of others that this was not the place, and she walked away.'

/** What differs from one look to the next anyway: numbers of forms and scripts, moments, and where React put something. */
function said(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<template\b[\s\S]*?<\/template>/g, '')
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '#')
    .replace(/\b(nonce|id|for|aria-labelledby|aria-describedby|name|value|data-\w+|src|href)="[^"]*"/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/\b\d\d:\d\d(:\d\d)?\b/g, 'now')
    .replace(/\s*\n\s*/g, '\n')
}

/** A letter's file has the moment it was packed at in it, so its words are compared. */
async function wordsOf(answer: APIResponse): Promise<string> {
  if (!answer.headers()['content-type']?.includes('wordprocessingml')) return said(await answer.text())
  return (await mammoth.extractRawText({ buffer: await answer.body() })).value
}

async function everythingSaid(request: APIRequestContext, values: Record<string, string>) {
  const texts = new Map<string, string>()
  for (const pattern of [...pages, ...routes].filter((route) => route.startsWith('/[school]'))) {
    const address = addressOf(pattern, values)
    const answer = await request.get(address)
    texts.set(pattern, `${answer.status()} ${await wordsOf(answer)}`)
  }
  for (const search of ['/search?q=zeppelin', '/concerns?q=zeppelin', '/history?about=concerns']) {
    const answer = await request.get(`/${values['[school]']}${search}`)
    texts.set(search, `${answer.status()} ${said(await answer.text())}`)
  }
  return texts
}

test('a head who is named finds every page and export as it was before', async ({ page, signIn }) => {
  test.slow()
  const { head, slug, values } = await aFullSchool()
  const school = { id: head.schoolId, slug }
  const staff = await aMember(school, 'staff')
  const chair = await withDuties(await aMember(school, 'governor', { name: 'Olu Adeyemi' }), 'chair')

  await signIn(head)
  const before = await everythingSaid(page.request, values)
  const id = await aCase(staff, { words: WORDS, kind: 'complaint', named: [head.membershipId] })
  const after = await everythingSaid(page.request, values)
  for (const [address, text] of before) expect.soft(after.get(address), address).toBe(text)
  expect([...after.values()].join('')).not.toContain('Zeppelin')
  for (const address of [`/concerns/${id}`, `/concerns/${id.replace(/.$/, '0')}`]) {
    const answer = await page.request.get(`/${slug}${address}`)
    expect(answer.status(), address).toBe(404)
    expect(await answer.text()).not.toContain('Zeppelin')
  }

  await signIn(chair)
  await page.goto(`/${slug}/concerns`)
  await page
    .getByRole('main')
    .getByRole('link', { name: /Zeppelin/ })
    .first()
    .click()
  await expect(page.getByText(WORDS)).toBeVisible()
})

test('nor does anybody named find a trace, whatever their role', async ({ page, signIn }) => {
  test.slow()
  const { head, slug, values, governor } = await aFullSchool()
  const school = { id: head.schoolId, slug }
  for (const named of [await aMember(school, 'senior_leader'), await aMember(school, 'staff'), governor]) {
    await signIn(named)
    const before = await everythingSaid(page.request, values)
    await aCase(head, { words: WORDS, named: [(named as Viewer).membershipId] })
    const after = await everythingSaid(page.request, values)
    for (const [address, text] of before)
      expect.soft(after.get(address), `${named.role} ${address}`).toBe(text)
  }
})
