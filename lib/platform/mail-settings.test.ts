import { describe, expect, it } from 'vitest'
import { readMailSettings } from './mail-settings.mjs'

const from = 'Alongside <alongside@example.sch.uk>'

describe('how e-mail leaves', () => {
  it('is off unless it is switched on', () => {
    expect(readMailSettings({})).toBeNull()
    expect(readMailSettings({ SMTP_URL: '', MAIL_FROM: '' })).toBeNull()
  })

  it('is read from an address, with the usual port of each kind', () => {
    expect(
      readMailSettings({ SMTP_URL: 'smtp://office:pa%40ss@mail.example.sch.uk', MAIL_FROM: from }),
    ).toEqual({
      host: 'mail.example.sch.uk',
      port: 587,
      isTlsFromTheStart: false,
      isPlain: false,
      user: 'office',
      password: 'pa@ss',
      from: { name: 'Alongside', address: 'alongside@example.sch.uk' },
    })
    expect(readMailSettings({ SMTP_URL: 'smtps://[::1]', MAIL_FROM: 'a@example.org' })).toMatchObject({
      host: '::1',
      port: 465,
      isTlsFromTheStart: true,
      from: { name: '', address: 'a@example.org' },
    })
    expect(readMailSettings({ SMTP_URL: 'smtp://localhost:25?tls=off', MAIL_FROM: from })).toMatchObject({
      port: 25,
      isPlain: true,
    })
  })

  it.each([
    [{ SMTP_URL: 'smtp://mail.example' }, /^Set MAIL_FROM to the address/],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Alongside' }, /^Set MAIL_FROM to the address/],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example, c@d.example' }, /^Set MAIL_FROM/],
    [{ MAIL_FROM: from }, /^MAIL_FROM is set and SMTP_URL is not\. Set SMTP_URL to/],
    [{ SMTP_URL: 'mail.example:25', MAIL_FROM: from }, /^SMTP_URL is not the address of a mail server\. Set/],
    [{ SMTP_URL: 'https://mail.example', MAIL_FROM: from }, /^SMTP_URL is not the address/],
    [{ SMTP_URL: 'smtp://mail.example/inbox', MAIL_FROM: from }, /^SMTP_URL is not the address/],
    [
      { SMTP_URL: 'smtp://mail.example?tls=maybe', MAIL_FROM: from },
      /only thing that may stand after the \?/,
    ],
    [{ SMTP_URL: 'smtps://mail.example?tls=off', MAIL_FROM: from }, /only thing that may stand after the \?/],
  ])('refuses %j with what to set', (said, sentence) => {
    expect(() => readMailSettings(said)).toThrow(sentence)
  })

  it('does not repeat a password', () => {
    const said = { SMTP_URL: 'ftp://office:secret@mail.example', MAIL_FROM: from }
    expect(() => readMailSettings(said)).toThrow(/^(?!.*secret)/)
  })
})
