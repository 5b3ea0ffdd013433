// The open dialog of a member: confirms, then sends.
import type { Call } from '../../domain/calls/call.ts'
import type { CallAction, Member, MemberAction } from '../../domain/supervision/supervision.ts'
import { hasChanged, isSupervisable } from '../../domain/supervision/supervision.ts'
import { useCallViews } from '../../state/calls/useCalls.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import type { TeamDesk } from '../../state/supervision/createTeamDesk.ts'
import { useSupervision } from '../../state/supervision/useSupervision.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { DialForDialog } from './DialForDialog.tsx'
import { MemberHistoryDialog } from './MemberHistoryDialog.tsx'
import { SuperviseDialog } from './SuperviseDialog.tsx'

export type OpenDialog =
  | { readonly is: Exclude<MemberAction, 'message' | 'pickUp'>; readonly member: Member }
  | { readonly is: CallAction; readonly member: Member; readonly call: Call }

type Props = {
  readonly open: OpenDialog
  /** The member's current calls; missing: unknown. */
  readonly calls: readonly Call[] | undefined
  readonly desk: TeamDesk
  readonly showsParties: boolean
  readonly onClose: () => void
}

const doesFor = { answerFor: 'answer', declineFor: 'decline', hangUpFor: 'hangUp' } as const

export function MemberDialog({ open, calls, desk, showsParties, onClose }: Props) {
  const supervision = useSupervision()
  const { preferred } = useEndpoints()
  const holdsOwn = useCallViews().some(
    ({ call: { state } }) => state.is === 'talking' && state.heldBy === 'nobody',
  )
  const { member } = open
  const { name } = member
  switch (open.is) {
    case 'listen':
    case 'coach':
    case 'bargeIn': {
      const kind = open.is
      return (
        <SuperviseDialog
          kind={kind}
          name={name}
          holdsOwn={holdsOwn}
          hasChanged={calls !== undefined && !isSupervisable(calls)}
          onConfirm={() => supervision.desk.begin(member, kind, preferred)}
          onClose={onClose}
        />
      )
    }
    case 'history':
      return <MemberHistoryDialog member={member} onClose={onClose} />
    case 'dialFor':
      return (
        <DialForDialog
          name={name}
          onDial={(destination) =>
            desk.perform({ do: 'dial', member: member.id, destination }, name, calls ?? [])
          }
          onClose={onClose}
        />
      )
    case 'answerFor':
    case 'declineFor':
    case 'hangUpFor': {
      const does = doesFor[open.is]
      return (
        <ConfirmDialog
          what={does}
          name={name}
          call={calls?.find(({ id }) => id === open.call.id) ?? open.call}
          showsParties={showsParties}
          hasChanged={hasChanged(open.call, calls)}
          onConfirm={() =>
            desk.perform({ do: does, member: member.id, call: open.call.id }, name, [open.call])
          }
          onClose={onClose}
        />
      )
    }
  }
}
