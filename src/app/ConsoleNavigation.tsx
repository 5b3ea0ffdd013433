// Links between the pages about the API; the main navigation has one link for both.
import { SquareTerminal, Webhook } from 'lucide-react'
import { Outlet } from 'react-router'
import { pages } from './paths.ts'
import { SubNavigation } from './SubNavigation.tsx'

const rows = [
  { ...pages.console, icon: SquareTerminal },
  { ...pages.webhooks, icon: Webhook },
] as const

export default function ConsoleNavigation() {
  return (
    <>
      <SubNavigation label="nav.api" rows={rows} />
      <Outlet />
    </>
  )
}
