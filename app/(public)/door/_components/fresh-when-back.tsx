import { pageNonce } from '@/lib/platform/page-nonce'

/**
 * Browsers keep a page as it was for whoever goes back to it, also on a phone that is somebody else's by then. This hides the
 * page as it is left, and asks for it anew when it is come back to. Without JavaScript the answer's own headers must do.
 */
const CODE =
  'addEventListener("pagehide",function(){document.documentElement.style.visibility="hidden"});addEventListener("pageshow",function(e){if(e.persisted)location.reload()})'

export async function FreshWhenBack() {
  return <script nonce={await pageNonce()}>{CODE}</script>
}
