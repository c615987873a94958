import { PublicPage } from '@/components/layout/public-page'

export const metadata = { title: 'Accessibility' }

export default function AccessibilityPage() {
  return (
    <PublicPage
      title="Alongside is made to be used by everybody"
      lede="We hold it to the Web Content Accessibility Guidelines 2.2, level AA, and say here where it falls short."
    >
      <h2 className="mt-4">What you can do</h2>
      <ul className="list-disc pl-5">
        <li>use every page with a keyboard alone, and see where you are on it</li>
        <li>use it without JavaScript: pages, forms and lists work without it</li>
        <li>zoom to 400%, use a phone of 320 pixels, or read at arm’s length on a projector</li>
        <li>
          read it with a screen reader: headings, labels, tables with headings, messages that are announced
        </li>
        <li>have dark colours, more contrast or less movement by setting that in your own system</li>
        <li>print any page, and tell every picture’s parts apart in grey; beside each stands a table</li>
      </ul>
      <h2 className="mt-5">How it is tested</h2>
      <p>
        Every page is checked by machine with axe at each change, at 320 and 1280 pixels, and a new page that
        is not checked is refused. A machine finds perhaps half of what can be wrong. It has not yet been
        tested by an independent auditor, nor by people with disabilities in a study of its own.
      </p>
      <h2 className="mt-5">What we know does not work well</h2>
      <ul className="list-disc pl-5">
        <li>
          Files a school uploads are shown as they came: a scan without text, or a film without captions,
          stays one.
        </li>
        <li>Very wide tables scroll sideways inside themselves on a phone.</li>
        <li>
          While you search for your school as you set it up, results appear as you type only with JavaScript;
          without it, the Search button does the same.
        </li>
      </ul>
      <h2 className="mt-5">If something stops you</h2>
      <p>
        Tell your school’s headteacher, or whoever looks after Alongside for your school: they can give you
        what you need another way, and report it. If you are not satisfied, the Equality Advisory and Support
        Service (<a href="https://www.equalityadvisoryservice.com">equalityadvisoryservice.com</a>) can advise
        you.
      </p>
      <p className="mt-5 text-soft">Written in November 2026.</p>
    </PublicPage>
  )
}
