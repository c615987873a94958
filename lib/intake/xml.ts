import { SaxesParser } from 'saxes'
import { Refusal } from './table'
import { BROKEN } from './workbook-archive'

type XmlEvents = {
  open?: (tag: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (tag: string) => void
}

/**
 * Reads XML as it arrives. Tags and attributes come without their namespace prefix, which some programs write and some
 * do not. Entities a document declares for itself are refused, so none can be made to multiply.
 */
export async function readXml(chunks: AsyncIterable<string>, events: XmlEvents): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false as const })
  parser.on('error', () => {
    throw new Refusal(BROKEN)
  })
  parser.on('opentag', (tag) => events.open?.(local(tag.name), localAttributes(tag.attributes)))
  parser.on('text', (text) => events.text?.(text))
  parser.on('cdata', (text) => events.text?.(text))
  parser.on('closetag', (tag) => events.close?.(local(tag.name)))
  let any = false
  for await (const chunk of chunks) {
    any = true
    parser.write(chunk)
  }
  if (any) parser.close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]))
}
