// The phone and its side panel, which loads after it.
import { lazy, Suspense } from 'react'
import { PhoneScreen } from '../screens/calls/PhoneScreen.tsx'

const DeviceStatus = lazy(() => import('../screens/devices/DeviceStatus.tsx'))

export function PhonePage() {
  return (
    <PhoneScreen
      aside={
        <Suspense fallback={null}>
          <DeviceStatus />
        </Suspense>
      }
    />
  )
}
