// Links between the device and room pages; the main navigation has one link for all.
import { ChartColumn, DoorOpen, MapPin, MonitorSpeaker } from 'lucide-react'
import { Outlet } from 'react-router'
import { pages } from './paths.ts'
import { SubNavigation } from './SubNavigation.tsx'

const rows = [
  { ...pages.devices, icon: MonitorSpeaker },
  { ...pages.workspaces, icon: DoorOpen },
  { ...pages.locations, icon: MapPin },
  { ...pages.reports, icon: ChartColumn },
] as const

export default function RoomsNavigation() {
  return (
    <>
      <SubNavigation label="nav.rooms" rows={rows} />
      <Outlet />
    </>
  )
}
