// One space: its head, the messages or one of its threads, and the field to write in.
import { ArrowLeft, Phone, Settings, Users, X } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { SpaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Space, Team } from '../../domain/spaces/space.ts'
import { mayWrite } from '../../domain/spaces/space.ts'
import { t } from '../../i18n/translate.ts'
import { withRetries } from '../../lib/loadPart.tsx'
import { useMe } from '../../state/person/useMe.ts'
import { useCallPerson } from '../../state/spaces/useCallPerson.ts'
import { useConversation } from '../../state/spaces/useSpace.ts'
import { useSpaceMembers } from '../../state/spaces/useSpaceMembers.ts'
import { useOneSpace, useSeen } from '../../state/spaces/useSpaces.ts'
import { Button } from '../../ui/Button.tsx'
import { Composer } from './Composer.tsx'
import { MessageLog } from './MessageLog.tsx'
import { titleText } from './spaceWords.ts'

const PeopleDialog = lazy(withRetries(() => import('./PeopleDialog.tsx')))
const SpaceSettings = lazy(withRetries(() => import('./SpaceSettings.tsx')))

type Props = {
  readonly id: SpaceId
  readonly space: Space | undefined
  readonly isListWhole: boolean
  readonly thread: string | undefined
  readonly teams: readonly Team[]
  readonly onThread: (thread: string | undefined) => void
  readonly onBack: () => void
}

export function OneSpace({ id, space, isListWhole, thread, teams, onThread, onBack }: Props) {
  const isGone = useOneSpace(id, space !== undefined, isListWhole)
  const members = useSpaceMembers({ space: id })
  const me = useMe()?.id
  const [dialog, setDialog] = useState<'people' | 'settings'>()
  const [editing, setEditing] = useState<Message>()
  useSeen(space)
  const close = () => setDialog(undefined)
  const mine = me && members.byPerson.get(me)
  const isModerator = mine?.isModerator
  const other = space?.isDirect ? members.items.find(({ person }) => person !== me) : undefined
  const names = useMemo(
    () => new Map(members.items.map(({ person, name }) => [person, name])),
    [members.items],
  )
  const people = useMemo(
    () => members.items.filter(({ person }) => person !== me),
    [members.items, me],
  )
  if (isGone) {
    return (
      <div className="m-auto p-6 text-center text-sm">
        <p className="text-base font-medium">{t('spaces.gone')}</p>
        <p className="text-quiet mb-3">{t('spaces.goneWhat')}</p>
        <Button onClick={onBack}>{t('spaces.back')}</Button>
      </div>
    )
  }
  const title = titleText(space?.title ?? '')
  const isWritable = !space || mayWrite(space, isModerator)
  return (
    <>
      <header className="border-line flex items-center gap-2 border-b px-3 py-2 sm:px-4">
        <Button look="quiet" icon={ArrowLeft} isIconOnly className="md:hidden" onClick={onBack}>
          {t('spaces.back')}
        </Button>
        <div className="min-w-0 grow">
          <h2 className="truncate text-base font-semibold">
            <bdi>{space ? title : ''}</bdi>
          </h2>
          {space?.description !== undefined && (
            <p className="text-quiet truncate text-xs">{displayText(space.description, 200)}</p>
          )}
        </div>
        {other && <CallButton person={other.person} name={other.name} />}
        {space && !space.isDirect && (
          <Button look="quiet" icon={Phone} isIconOnly onClick={() => setDialog('people')}>
            {t('spaces.callSomeone')}
          </Button>
        )}
        <Button look="quiet" icon={Users} onClick={() => setDialog('people')}>
          {t('spaces.people')}
        </Button>
        {space && !space.isDirect && (
          <Button look="quiet" icon={Settings} isIconOnly onClick={() => setDialog('settings')}>
            {t('spaces.settings')}
          </Button>
        )}
      </header>
      {thread !== undefined && (
        <div className="border-line bg-surface flex items-center gap-2 border-b px-3 py-1 sm:px-4">
          <h3 className="grow text-sm font-semibold">{t('spaces.thread')}</h3>
          <Button look="quiet" icon={X} onClick={() => onThread(undefined)}>
            {t('spaces.leaveThread')}
          </Button>
        </div>
      )}
      <Talk
        key={thread ?? ''}
        id={id}
        thread={thread}
        title={title}
        names={names}
        me={me}
        mayDelete={isModerator === true}
        isWritable={isWritable}
        editing={editing}
        onEdit={setEditing}
        onThread={onThread}
        people={people}
        isDirect={space?.isDirect ?? true}
        isReadOnly={space?.isReadOnly ?? false}
      />
      <Suspense fallback={null}>
        {dialog === 'people' && space && (
          <PeopleDialog
            space={space}
            members={members}
            isModerator={isModerator === true}
            onClose={close}
          />
        )}
        {dialog === 'settings' && space && (
          <SpaceSettings
            space={space}
            teams={teams}
            isModerator={isModerator === true}
            onGone={onBack}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}

type TalkProps = Pick<Props, 'id' | 'thread' | 'onThread'> & {
  readonly title: string
  readonly names: ReadonlyMap<string, string>
  readonly me: ReturnType<typeof useMe> extends infer Me | undefined
    ? Me extends { readonly id: infer Id }
      ? Id | undefined
      : never
    : never
  readonly mayDelete: boolean
  readonly isWritable: boolean
  readonly isReadOnly: boolean
  readonly isDirect: boolean
  readonly editing: Message | undefined
  readonly onEdit: (message: Message | undefined) => void
  readonly people: Parameters<typeof Composer>[0]['people']
}

function Talk(props: TalkProps) {
  const { id, thread, title, names, me, mayDelete, isWritable, isReadOnly, isDirect } = props
  const { editing, onEdit, people, onThread } = props
  const conversation = useConversation(id, thread)
  return (
    <>
      <MessageLog
        space={id}
        conversation={conversation}
        thread={thread}
        names={names}
        me={me}
        mayDelete={mayDelete}
        mayReply={isWritable}
        onReply={onThread}
        onEdit={onEdit}
      />
      {isWritable ? (
        <Composer
          key={editing?.id ?? ''}
          space={id}
          thread={thread}
          title={title}
          people={people}
          mayMentionAll={!isDirect}
          editing={editing}
          onEdited={() => onEdit(undefined)}
          onSend={conversation.send}
        />
      ) : (
        <p className="border-line text-quiet border-t p-4 text-center text-sm">
          {t(isReadOnly ? 'spaces.readOnly' : 'spaces.announcements')}
        </p>
      )}
    </>
  )
}

function CallButton({
  person,
  name,
}: {
  readonly person: Parameters<ReturnType<typeof useCallPerson>['call']>[0]
  readonly name: string
}) {
  const { call, isFinding, failed } = useCallPerson()
  const party = displayText(name, 60)
  return (
    <>
      <Button look="good" icon={Phone} isBusy={isFinding} isIconOnly onClick={() => call(person)}>
        {t('spaces.call', { party })}
      </Button>
      {failed && (
        <p role="alert" className="text-bad text-sm">
          {t('spaces.noNumber', { party })}
        </p>
      )}
    </>
  )
}
