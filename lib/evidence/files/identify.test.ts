import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as sample from '../testing/samples'
import { zipOf } from '../testing/zip-sample'
import { contentTypeOf } from './identify'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identify-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function typeOf(content: Buffer | string): Promise<string> {
  const path = join(folder, 'file')
  await writeFile(path, content)
  return contentTypeOf(path)
}

describe('what is kept', () => {
  it.each<[string, Buffer | string, string]>([
    ['photo.jpg', sample.jpeg(), 'image/jpeg'],
    ['photo.jpg', sample.jpegFromAPhone(), 'image/jpeg'],
    ['called-wrongly.pdf', sample.png(), 'image/png'],
    ['picture.webp', sample.webp(), 'image/webp'],
    ['picture.gif', sample.gif(), 'image/gif'],
    ['IMG_0001.HEIC', sample.heic(), 'image/heic'],
    ['log.pdf', sample.pdf(), 'application/pdf'],
    ['letter.docx', sample.docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['letter.odt', sample.odt(), 'application/vnd.oasis.opendocument.text'],
    ['letter.doc', sample.doc(), 'application/msword'],
    ['register.xls', sample.xls(), 'application/vnd.ms-excel'],
    ['letter.rtf', '{\\rtf1\\ansi Dear parents and carers}', 'application/rtf'],
    ['film.mp4', sample.mp4(), 'video/mp4'],
    ['choir.wav', sample.wav(), 'audio/wav'],
    ['notes.txt', 'What parents told us\n', 'text/plain'],
    ['notes', 'BMI and sugar: what parents asked', 'text/plain'],
    ['notes.txt', Buffer.from('caf\xe9, na\xefve', 'latin1'), 'text/plain'],
    ['notes.txt', Buffer.from('\uFEFFWindows “Unicode”', 'utf16le'), 'text/plain'],
    ['notes.txt', `${'é'.repeat(40_000)}`, 'text/plain'],
    ['scores.csv', 'pupil,before,after\nA1,3,4\n', 'text/plain'],
    ['about-html.txt', 'We use <script> in the computing club', 'text/plain'],
  ])('%s', async (_, content, type) => {
    expect(await typeOf(content)).toBe(type)
  })
})

describe('what is refused, in words', () => {
  it.each<[string, Buffer | string, RegExp]>([
    ['letter.pdf', sample.exe(), /^is a Windows program, whatever its name says/],
    ['photo.jpg', sample.elf(), /^is a program, whatever its name says/],
    ['notes.txt', '#!/bin/sh\nrm -rf /', /^is a script/],
    ['notes.txt', '\uFEFF#!/usr/bin/env python', /^is a script/],
    ['notes.txt', '@echo off\ndel *.*', /^is a script/],
    ['page.txt', '<!doctype html><script>alert(1)</script>', /^is a web page/],
    ['page.csv', '<!-- hello -->\n<html><body>', /^is a web page/],
    ['page.txt', Buffer.from('\uFEFF<html><script>1</script>', 'utf16le'), /^is a web page/],
    ['drawing.png', '<?xml version="1.0"?>\n<svg onload="alert(1)">', /^is a drawing in SVG/],
    ['page.txt', '<?php system($_GET["c"]);', /web server/],
    ['letter.docx', sample.docm(), /^has macros/],
    ['letter.docx', sample.docxWithVisualBasic(), /^has macros/],
    ['letter.odt', sample.odt({ 'Basic/Standard/Module1.xml': 'x' }), /^has macros/],
    ['letter.doc', sample.docWithMacros(), /^has macros/],
    ['letter.docx', sample.locked(), /^is locked with a password/],
    ['letter.doc', sample.installer(), /installer or a saved e-mail/],
    ['everything.docx', sample.zip(), /^is a ZIP/],
    ['letter.docx', sample.jar(), /^is a (ZIP|program)/],
    ['letter.docx', sample.docx().subarray(0, -30), /^is damaged/],
    ['letter.pdf', sample.pdf().subarray(0, 200), /^is damaged/],
    ['photo.gif', Buffer.concat([sample.gif(), sample.jar()]), /^is two kinds of file in one/],
    ['log.pdf', Buffer.concat([sample.pdf(), sample.zip()]), /^is two kinds of file in one/],
    ['photo.gif', Buffer.concat([sample.gif(), Buffer.from('<script>alert(1)</script>')]), /^is two kinds/],
    ['letter.rtf', '{\\rtf1 {\\object\\objdata 4d5a}}', /^has another file inside it/],
    ['logo.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]), /^is a picture of a kind few/],
    ['what', Buffer.from([1, 2, 3, 4, 5]), /^is not a kind of file that can be kept/],
  ])('%s', async (_, content, why) => {
    await expect(typeOf(content)).rejects.toMatchObject({
      name: 'Refused',
      why: expect.stringMatching(why),
    })
  })

  it('a spreadsheet whose list of parts unpacks to more than anyone writes', async () => {
    await expect(typeOf(zipOf({ '[Content_Types].xml': ' '.repeat(2_000_000) }))).rejects.toThrow(/ZIP/)
  })

  it('a compound file whose directory leads in a circle', async () => {
    const circle = sample.doc()
    circle.writeUInt32LE(1, 512 + 4)
    await expect(typeOf(circle)).rejects.toThrow(/damaged/)
  })
})
