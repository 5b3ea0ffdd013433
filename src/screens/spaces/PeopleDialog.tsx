// Who is in a space: call them, add and remove people, make them moderators.
import { Phone, Shield, ShieldOff, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Space, SpaceMember } from '../../domain/spaces/space.ts'
import { t } from '../../i18n/translate.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { useMe } from '../../state/person/useMe.ts'
import { useAddPeople } from '../../state/spaces/useAddPeople.ts'
import { useCallPerson } from '../../state/spaces/useCallPerson.ts'
import type { Members } from '../../state/spaces/useSpaceMembers.ts'
import { useMemberWrites } from '../../state/spaces/useSpaceMembers.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refused } from './NewSpaceDialog.tsx'
import { PeopleFailures } from './PeopleFailures.tsx'
import type { Picked } from './PeoplePicker.tsx'
import { PeoplePicker } from './PeoplePicker.tsx'
import { titleText } from './spaceWords.ts'

type Props = {
  readonly space: Space
  readonly members: Members
  readonly isModerator: boolean
  readonly onClose: () => void
}

export default function PeopleDialog({ space, members, isModerator, onClose }: Props) {
  const me = useMe()?.id
  const { call, isFinding, failed } = useCallPerson()
  const { remove, moderate } = useMemberWrites({ space: space.id })
  const [picked, setPicked] = useState<readonly Picked[]>([])
  const { add, isAdding, refused } = useAddPeople<Picked>()
  const mayChange = !space.isDirect && (!space.isLocked || isModerator)
  const failure = remove.failure ?? moderate.failure
  const title = t('spaces.peopleIn', { title: titleText(space.title) })
  return (
    <Dialog name={title} onClose={onClose}>
      <PeopleFailures members={members} failure={failure} />
      {mayChange && (
        <div className="border-line mb-3 flex flex-col gap-2 border-b pb-3">
          <PeoplePicker
            picked={picked}
            without={(person) => members.byPerson.has(person)}
            onPick={(person) => setPicked([...picked, person])}
            onDrop={(id) => setPicked(picked.filter((one) => one.id !== id))}
          />
          <Refused refused={refused} />
          {picked.length > 0 && (
            <Button
              look="accent"
              isBusy={isAdding}
              onClick={() =>
                void add(space.id, picked).then((failedOnes) =>
                  setPicked(failedOnes.map(({ person }) => person)),
                )
              }
            >
              {t('spaces.addPeople')}
            </Button>
          )}
        </div>
      )}
      <ul role="list" aria-label={t('spaces.people')} className="flex flex-col gap-1">
        {members.items.map((member) => (
          <Member
            key={member.id}
            member={member}
            isMe={member.person === me}
            mayChange={mayChange}
            mayModerate={mayChange && space.isLocked}
            isBusy={isFinding || remove.isSending || moderate.isSending}
            hasNoNumber={failed === member.person}
            onCall={() => call(member.person)}
            onRemove={() => remove.send(member.id)}
            onModerate={() => moderate.send({ id: member.id, isModerator: !member.isModerator })}
          />
        ))}
      </ul>
    </Dialog>
  )
}

type MemberProps = {
  readonly member: SpaceMember
  readonly isMe: boolean
  readonly mayChange: boolean
  readonly mayModerate: boolean
  readonly isBusy: boolean
  readonly hasNoNumber: boolean
  readonly onCall: () => void
  readonly onRemove: () => void
  readonly onModerate: () => void
}

function Member(props: MemberProps) {
  const { member, isMe, mayChange, mayModerate, isBusy, hasNoNumber } = props
  const { onCall, onRemove, onModerate } = props
  const party = displayText(member.name, 60) || t('spaces.unknownPerson')
  return (
    <li className="flex items-center gap-2 [contain-intrinsic-size:auto_2.5rem] [content-visibility:auto]">
      <Avatar name={party} size="small" />
      <span className="min-w-0 grow">
        <bdi className="block truncate text-sm font-medium">{party}</bdi>
        <span className="text-quiet block truncate text-xs">
          {hasNoNumber
            ? t('spaces.noNumber', { party })
            : member.isModerator
              ? t('spaces.moderator')
              : member.email}
        </span>
      </span>
      {!isMe && (
        <Button look="quiet" icon={Phone} isIconOnly isBusy={isBusy} onClick={onCall}>
          {t('spaces.call', { party })}
        </Button>
      )}
      {mayModerate && (
        <Button
          look="quiet"
          icon={member.isModerator ? ShieldOff : Shield}
          isIconOnly
          isBusy={isBusy}
          onClick={onModerate}
        >
          {t(member.isModerator ? 'spaces.demote' : 'spaces.promote', { party })}
        </Button>
      )}
      {mayChange && !isMe && (
        <Button look="quiet" icon={UserMinus} isIconOnly isBusy={isBusy} onClick={onRemove}>
          {t('spaces.remove', { party })}
        </Button>
      )}
    </li>
  )
}
