// The screen of each address. All but the phone load when their page is first opened, and each has an
// error boundary: if one fails, navigation and calls stay.
import type { ComponentType } from 'react'
import { Suspense, useState, useSyncExternalStore } from 'react'
import type { RouteObject } from 'react-router'
import { createBrowserRouter, redirect, useLoaderData } from 'react-router'
import { t } from '../i18n/translate.ts'
import { RouteError } from './ErrorPage.tsx'
import type { PageName } from './paths.ts'
import { pages } from './paths.ts'
import { PhonePage } from './PhonePage.tsx'
import { Shell } from './Shell.tsx'

type Module = { readonly default: ComponentType }

function Loading() {
  return (
    <p role="status" className="sr-only">
      {t('app.loading')}
    </p>
  )
}

/**
 * Loaded by a loader instead of the route's `lazy`: the router caches the result of `lazy` forever, and a
 * page that once failed to load would fail until the whole app is reloaded.
 */
function loaded(load: () => Promise<Module>) {
  return {
    loader: load,
    shouldRevalidate: () => false,
    Component: LoadedScreen,
    hydrateFallbackElement: <Loading />,
    ErrorBoundary: RouteError,
  }
}

function LoadedScreen() {
  const { default: Screen } = useLoaderData<Module>()
  return (
    <Suspense fallback={<Loading />}>
      <Screen />
    </Suspense>
  )
}

const screen = (name: PageName, load: () => Promise<Module>) => ({
  path: pages[name].path,
  ...loaded(load),
})

export const routes: RouteObject[] = [
  {
    Component: Shell,
    children: [
      { path: pages.phone.path, Component: PhonePage, ErrorBoundary: RouteError },
      screen('history', () => import('../screens/history/HistoryScreen.tsx')),
      screen('directory', () => import('../screens/directory/DirectoryScreen.tsx')),
      screen('team', () => import('../screens/supervision/TeamScreen.tsx')),
      screen('wall', () => import('../screens/wall/WallScreen.tsx')),
      {
        ...loaded(() => import('./RoomsNavigation.tsx')),
        children: [
          screen('devices', () => import('../screens/devices/DevicesScreen.tsx')),
          screen('workspaces', () => import('../screens/places/WorkspacesScreen.tsx')),
          screen('locations', () => import('../screens/places/LocationsScreen.tsx')),
          screen('reports', () => import('../screens/places/ReportsScreen.tsx')),
        ],
      },
      { path: pages.admin.path, loader: () => redirect(pages.users.path) },
      {
        ...loaded(() => import('./AdminNavigation.tsx')),
        children: [
          screen('users', () => import('../screens/users/UsersScreen.tsx')),
          screen('phones', () => import('../screens/phones/PhonesScreen.tsx')),
          screen('templates', () => import('../screens/phones/TemplatesScreen.tsx')),
          screen('jobs', () => import('../screens/phones/JobsScreen.tsx')),
        ],
      },
      { path: '*', ...loaded(() => import('./NotFound.tsx')) },
    ],
  },
]

type Router = ReturnType<typeof createBrowserRouter>

/** A router for the page's address, from its first use until nothing listens to it any more. */
function createOwn(of: RouteObject[]) {
  let router: Router | undefined
  return {
    get: () => (router ??= createBrowserRouter(of)),
    subscribe: () => () => {
      router?.dispose()
      router = undefined
    },
  }
}

/** For as long as the component is there. */
export function useOwnRouter(of: RouteObject[]): Router {
  const [own] = useState(() => createOwn(of))
  return useSyncExternalStore(own.subscribe, own.get)
}
