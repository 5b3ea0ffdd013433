// The screen of each address but the phone's, which the shell shows without a router. They load when
// their page is first opened, and each has an error boundary: if one fails, navigation and calls stay.
import type { ComponentType } from 'react'
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import type { RouteObject } from 'react-router'
import { createBrowserRouter, redirect, RouterProvider, useLoaderData } from 'react-router'
import { useNavigation } from '../lib/useNavigation.tsx'
import { Leaving } from './Leaving.tsx'
import { Loading } from './Loading.tsx'
import type { PageName } from './paths.ts'
import { pages } from './paths.ts'
import { RouteError } from './RouteError.tsx'

type Module = { readonly default: ComponentType }

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
    Component: Leaving,
    children: [
      { path: pages.phone.path, element: null },
      screen('history', () => import('../screens/history/HistoryScreen.tsx')),
      screen('voicemail', () => import('../screens/voicemail/VoicemailScreen.tsx')),
      screen('recordings', () => import('../screens/recordings/RecordingsScreen.tsx')),
      screen('directory', () => import('../screens/directory/DirectoryScreen.tsx')),
      screen('spaces', () => import('../screens/spaces/SpacesScreen.tsx')),
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
      {
        ...loaded(() => import('./ConsoleNavigation.tsx')),
        children: [
          screen('console', () => import('../screens/console/ConsoleScreen.tsx')),
          screen('webhooks', () => import('../screens/console/WebhooksScreen.tsx')),
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

function useOwnRouter(of: RouteObject[]): Router {
  const [own] = useState(() => createOwn(of))
  return useSyncExternalStore(own.subscribe, own.get)
}

/** The pages of a router of its own, which moves the app for as long as this is shown. */
export function RoutedPages({ of }: { readonly of: RouteObject[] }) {
  const router = useOwnRouter(of)
  const navigation = useNavigation()
  // After the effects of the pages: their blocker is asked about the page that was waited for, too.
  useEffect(() => navigation.attach(router), [navigation, router])
  // Fields keep what is typed in the address: a transition would show the letter too late.
  return <RouterProvider router={router} useTransitions={false} />
}
