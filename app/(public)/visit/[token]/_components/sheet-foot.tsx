import { cssString } from '@/lib/platform/css-string'
import { pageNonce } from '@/lib/platform/page-nonce'

/**
 * What stands at the foot of every sheet that is printed. In the page itself: whoever holds a link opens one address, and each
 * time it is opened is counted.
 */
export async function SheetFoot({ words }: { words: string }) {
  return <style nonce={await pageNonce()} media="print">{`:root{--foot:${cssString(words)}}`}</style>
}
