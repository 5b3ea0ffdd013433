// What the account menu opens, fetched when it is chosen.
import { lazy, Suspense } from 'react'

const RingCheckDialog = lazy(() => import('../screens/ringCheck/RingCheckDialog.tsx'))

export type AccountDialogName = 'ringCheck'

type Props = { readonly open: AccountDialogName | undefined; readonly onClose: () => void }

export function AccountDialogs({ open, onClose }: Props) {
  return (
    <Suspense fallback={null}>
      {open === 'ringCheck' && <RingCheckDialog onClose={onClose} />}
    </Suspense>
  )
}
