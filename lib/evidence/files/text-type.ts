import { Refused } from './refused'

/**
 * What a text is by how it begins. A web page or a drawing in SVG can hold programs, and a script is one.
 *
 * @param start of the text, without its byte-order mark
 * @throws Refused
 */
export function typeOfText(start: string): string {
  const text = start.replace(/^\uFEFF/, '').trimStart()
  if (/^(#!|@?echo off\b)/i.test(text))
    throw new Refused('is a script, a program in text. Programs are not kept.')
  if (text.startsWith('%!PS')) throw new Refused('is PostScript, a program for printers. Save it as PDF.')
  if (text.startsWith('<')) refuseMarkup(text)
  return 'text/plain'
}

function refuseMarkup(text: string): void {
  if (/<svg[\s>]/i.test(text)) {
    throw new Refused(
      'is a drawing in SVG, which can hold programs. Save it as PNG or PDF and choose that file.',
    )
  }
  if (/<(!doctype html|html|head|body|script|iframe|object|embed)[\s>/]/i.test(text)) {
    throw new Refused('is a web page. Print it to PDF and choose that file, or add its address as a link.')
  }
  if (/^<\?(php|=)|<%/i.test(text)) throw new Refused('is a program for a web server. Programs are not kept.')
}
