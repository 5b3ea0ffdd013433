// Links between the administration pages; the main navigation has one link for all.
import { Keyboard, ListChecks, PhoneCall, Users } from 'lucide-react'
import { Outlet } from 'react-router'
import { pages } from './paths.ts'
import { SubNavigation } from './SubNavigation.tsx'

const rows = [
  { ...pages.users, icon: Users },
  { ...pages.phones, icon: PhoneCall },
  { ...pages.templates, icon: Keyboard },
  { ...pages.jobs, icon: ListChecks },
] as const

export default function AdminNavigation() {
  return (
    <>
      <SubNavigation label="nav.administration" rows={rows} />
      <Outlet />
    </>
  )
}
