import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Element = { role: string; alt: string | null; children: Element[]; text: string }

/** A PDF as somebody reads it who does not see it: what it says of itself, its elements and their words, and how it is drawn. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const { info, metadata } = await pdf.getMetadata()
  const pages: { elements: Element[]; drawn: number[] }[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const words = await wordsByMark(page)
    const tree = await page.getStructTree()
    pages.push({
      elements: (tree?.children ?? []).flatMap((child) => elementOf(child as Node, words) ?? []),
      drawn: (await page.getOperatorList()).fnArray,
    })
  }
  const read = {
    isMarked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    info: info as { Title?: string; Language?: string; PDFFormatVersion?: string; Author?: string },
    metadata: metadata?.getRaw() ?? '',
    outline: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
    destinations: Object.keys((await pdf.getDestinations()) ?? {}),
    pages,
    elements: pages.flatMap(({ elements }) => elements.flatMap(inAll)),
  }
  await pdf.loadingTask.destroy()
  return read
}

/** Whether pictures made of dots are drawn anywhere on a page. */
export const drawsDots = (drawn: readonly number[]): boolean =>
  [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject].some((one) =>
    drawn.includes(one),
  )

export const drawsLines = (drawn: readonly number[]): boolean => drawn.includes(OPS.constructPath)

/** An element and all within it, in the order they are read. */
export const inAll = (element: Element): Element[] => [element, ...element.children.flatMap(inAll)]

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] }
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

function elementOf(node: Node, words: Map<string, string>): Element | null {
  if (!node.role) return null
  const own = (node.children ?? []).map((child) =>
    child.type === 'content' ? (words.get(child.id ?? '') ?? '') : '',
  )
  const children = (node.children ?? []).flatMap((child) => elementOf(child, words) ?? [])
  const text = [own.join(''), ...children.map((child) => child.text)].join(' ').replace(/\s+/g, ' ').trim()
  return { role: node.role, alt: node.alt ?? null, children, text }
}

async function wordsByMark(page: Page): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const words = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null)
      if (id) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? null)
  }
  return words
}
