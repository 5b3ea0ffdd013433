// Which screen stands at which path; each is fetched when it is first needed.
import type { ComponentType } from 'react'
import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import { NotFound } from './NotFound.tsx'
import { PhonePage } from './PhonePage.tsx'
import type { PageName } from './paths.ts'
import { pages } from './paths.ts'

const AdminNavigation = lazy(() => import('./AdminNavigation.tsx'))
const RoomsNavigation = lazy(() => import('./RoomsNavigation.tsx'))

/** With the navigation of devices and rooms above it, which comes with the first of them. */
function amongRooms(Screen: ComponentType): ComponentType {
  return () => (
    <RoomsNavigation>
      <Screen />
    </RoomsNavigation>
  )
}

/** With the navigation of what administrators set up above it. */
function amongAdministration(Screen: ComponentType): ComponentType {
  return () => (
    <AdminNavigation>
      <Screen />
    </AdminNavigation>
  )
}

const screens: Readonly<Record<PageName, ComponentType>> = {
  phone: PhonePage,
  team: lazy(() => import('../screens/supervision/TeamScreen.tsx')),
  wall: lazy(() => import('../screens/wall/WallScreen.tsx')),
  devices: amongRooms(lazy(() => import('../screens/devices/DevicesScreen.tsx'))),
  workspaces: amongRooms(lazy(() => import('../screens/places/WorkspacesScreen.tsx'))),
  locations: amongRooms(lazy(() => import('../screens/places/LocationsScreen.tsx'))),
  reports: amongRooms(lazy(() => import('../screens/places/ReportsScreen.tsx'))),
  directory: lazy(() => import('../screens/directory/DirectoryScreen.tsx')),
  history: lazy(() => import('../screens/history/HistoryScreen.tsx')),
  admin: lazy(() => import('./AdminHome.tsx')),
  users: amongAdministration(lazy(() => import('../screens/users/UsersScreen.tsx'))),
  phones: amongAdministration(lazy(() => import('../screens/phones/PhonesScreen.tsx'))),
  templates: amongAdministration(lazy(() => import('../screens/phones/TemplatesScreen.tsx'))),
  jobs: amongAdministration(lazy(() => import('../screens/phones/JobsScreen.tsx'))),
}

export function Screens() {
  return (
    <Routes>
      {(Object.keys(pages) as PageName[]).map((name) => {
        const Screen = screens[name]
        return <Route key={name} path={pages[name].path} element={<Screen />} />
      })}
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
