// One icon for each way to supervise a call.
import type { LucideIcon } from 'lucide-react'
import { Ear, Megaphone, Users } from 'lucide-react'
import type { SupervisionKind } from '../../domain/supervision/supervision.ts'

export const supervisionIcons: Readonly<Record<SupervisionKind, LucideIcon>> = {
  listen: Ear,
  coach: Megaphone,
  bargeIn: Users,
}
