// Where the main navigation's link leads: the first of the pages for administrators.
import { Navigate } from 'react-router'
import { pages } from './paths.ts'

export default function AdminHome() {
  return <Navigate to={pages.users.path} replace />
}
