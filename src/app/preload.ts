// The chunks that almost everybody needs next, fetched while it is still being asked who it is.

export const preloadSignedIn = () => import('./SignedIn.tsx')

export const preloadPhone = () => import('../screens/phone/PhoneScreen.tsx')
