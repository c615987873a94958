import { Card } from '@/components/ui/card'
import type { LoadedCase } from './load-case'

/** The school's account of what happened, and what it did: apart from the parent's words. */
export function Account({ loaded: { record, may, path } }: { loaded: LoadedCase }) {
  const { account, actionTaken, apologyGiven } = record
  return (
    <Card title="The school’s account" id="account">
      {account ? (
        <p className="whitespace-pre-wrap break-words">{account}</p>
      ) : (
        <p className="text-soft">Nothing has been written yet about what the school found.</p>
      )}
      {actionTaken && (
        <>
          <h3 className="mt-3">What the school did</h3>
          <p className="whitespace-pre-wrap break-words">{actionTaken}</p>
          <p>{apologyGiven ? 'The school apologised.' : 'There was no apology.'}</p>
        </>
      )}
      {may.work && (
        <p className="print:hidden mt-2">
          <a href={`${path}/account`}>{account ? 'Change the account' : 'Write the account'}</a>
        </p>
      )}
    </Card>
  )
}
