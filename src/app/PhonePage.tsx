// The phone and its side panel, which loads after it.
import { Suspense } from 'react'
import { PhoneScreen } from '../screens/calls/PhoneScreen.tsx'
import { DeviceStatus, VoicemailHint } from './lazyParts.tsx'

export function PhonePage() {
  return (
    <PhoneScreen
      aside={
        <Suspense fallback={null}>
          <VoicemailHint />
          <DeviceStatus />
        </Suspense>
      }
    />
  )
}
