import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName, contentDisposition, downloadName, titleFromFileName } from './file-name'

describe('the name of a file', () => {
  it.each([
    ['C:\\Users\\Tom\\Reading log.pdf', 'Reading log.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\nb\0.txt', 'ab.txt'],
    ['', 'file'],
    ['   ', 'file'],
  ])('%j is kept as %j', (name, kept) => expect(cleanFileName(name)).toBe(kept))

  it('is never too long, and keeps its ending', () => {
    const kept = cleanFileName(`${'a'.repeat(400)}.pdf`)
    expect(kept).toHaveLength(150)
    expect(kept).toMatch(/\.pdf$/)
  })

  it.each([
    ['Year_1_reading-log.pdf', 'Year 1 reading log'],
    ['IMG 2041.JPG', 'IMG 2041'],
    ['.pdf', '.pdf'],
    ['Minutes 3.3.2026', 'Minutes 3.3'],
  ])('%j gives the title %j', (name, title) => expect(titleFromFileName(name)).toBe(title))
})

describe('a download', () => {
  it.each([
    ['photo.JPG', 'image/jpeg', 'photo.JPG'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
    ['holiday.exe', 'image/png', 'holiday.exe.png'],
    ['start.bat', 'text/plain', 'start.bat.txt'],
    ['page.html', 'text/plain', 'page.html.txt'],
    ['scores.csv', 'text/plain', 'scores.csv'],
    ['log', 'application/pdf', 'log.pdf'],
    ['x.hta', 'application/unheard-of', 'x.hta.bin'],
    ['Spring visit.zip', 'application/zip', 'Spring visit.zip'],
  ])('%s that is %s is called %s', (name, type, called) => expect(downloadName(name, type)).toBe(called))

  it('is named in plain letters and exactly', () => {
    expect(contentDisposition('attachment', 'Zoë’s log "3".pdf')).toBe(
      `attachment; filename="Zoes log _3_.pdf"; filename*=UTF-8''Zo%C3%AB%E2%80%99s%20log%20%223%22.pdf`,
    )
  })

  it('never breaks out of its header, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = contentDisposition('attachment', cleanFileName(name))
        expect(header).toMatch(/^attachment; filename="[^"\\%;\r\n]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]*$/)
      }),
    )
  })
})
