// The pages for administrators, beside each other: the main navigation has one link for all.
import { Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { pages } from './paths.ts'
import { SubNavigation } from './SubNavigation.tsx'

const rows = [{ ...pages.users, icon: Users }] as const

export default function AdminNavigation({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SubNavigation label="nav.administration" rows={rows} />
      {children}
    </>
  )
}
