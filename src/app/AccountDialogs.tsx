// The dialogs of the account menu, loaded when opened.
import { lazy, Suspense } from 'react'

const CallSettingsDialog = lazy(() => import('../screens/person/CallSettingsDialog.tsx'))
const SupportDialog = lazy(() => import('../screens/session/SupportDialog.tsx'))
const ForgetDialog = lazy(() => import('../screens/person/ForgetDialog.tsx'))
const RestoreDialog = lazy(() => import('../screens/person/RestoreDialog.tsx'))
const RingCheckDialog = lazy(() => import('../screens/person/RingCheckDialog.tsx'))

export type AccountDialogName = 'callSettings' | 'forget' | 'restore' | 'ringCheck' | 'support'

type Props = { readonly open: AccountDialogName | undefined; readonly onClose: () => void }

export function AccountDialogs({ open, onClose }: Props) {
  return (
    <Suspense fallback={null}>
      {open === 'callSettings' && <CallSettingsDialog onClose={onClose} />}
      {open === 'forget' && <ForgetDialog onClose={onClose} />}
      {open === 'restore' && <RestoreDialog onClose={onClose} />}
      {open === 'support' && <SupportDialog onClose={onClose} />}
      {open === 'ringCheck' && <RingCheckDialog onClose={onClose} />}
    </Suspense>
  )
}
