// The address of the page for components, and the way to others. Works with and without the router
// (navigation.ts), unlike react-router's own hooks.
import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react'
import type { Address, Navigate, Navigation, NavigateOptions, Where } from './navigation.ts'

type Shown = Where & { readonly navigation: Navigation }

const NavigationContext = createContext<Shown | undefined>(undefined)

type Props = { readonly navigation: Navigation; readonly children: ReactNode }

/** Everything below it sees the same address in the same moment, that of the page that is shown. */
export function NavigationProvider({ navigation, children }: Props) {
  const [where, setWhere] = useState(() => navigation.where())
  useLayoutEffect(() => {
    const read = () => setWhere(navigation.where())
    read()
    return navigation.subscribe(read)
  }, [navigation])
  const shown = useMemo(() => ({ ...where, navigation }), [where, navigation])
  return <NavigationContext value={shown}>{children}</NavigationContext>
}

/** Throws outside the provider, which would be a bug. */
function useShown(): Shown {
  const shown = useContext(NavigationContext)
  if (!shown) throw new Error('no NavigationProvider')
  return shown
}

/** For the router, which attaches itself. */
export const useNavigation = (): Navigation => useShown().navigation

/** Of the page that is shown; the same object until it changes. */
export const useLocation = (): Address => useShown().address

/** Whether another page is loading. */
export const useIsOpening = (): boolean => useShown().isOpening

/** The function stays the same. */
export const useNavigate = (): Navigate => useShown().navigation.navigate

type SetParams = (
  next: URLSearchParams | Readonly<Record<string, string>>,
  options?: NavigateOptions,
) => void

/** The query of the address, and a function that sets all of it on the same page. */
export function useSearchParams(): readonly [URLSearchParams, SetParams] {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const params = useMemo(() => new URLSearchParams(search), [search])
  const setParams: SetParams = useCallback(
    (next, options) => {
      const query = new URLSearchParams(next).toString()
      void navigate(query === '' ? pathname : `${pathname}?${query}`, options)
    },
    [navigate, pathname],
  )
  return [params, setParams]
}
