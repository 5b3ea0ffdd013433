// Own contacts, kept in this browser.
import { ArrowDownUp, Pencil, Phone, Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Contact } from '../../domain/directory/contacts.ts'
import { matchesContact } from '../../domain/directory/contacts.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { uniqueId } from '../../lib/random.ts'
import { useContacts } from '../../state/directory/useContacts.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { Button } from '../../ui/Button.tsx'
import { ContactDialog } from './ContactDialog.tsx'

const ContactFilesDialog = lazy(() => import('./ContactFilesDialog.tsx'))

type Props = { readonly typed: string }

export function MyContacts({ typed }: Props) {
  const { contacts, isRead, contactsOf } = useContacts()
  const [edited, setEdited] = useState<Contact>()
  const [hasFiles, setFiles] = useState(false)
  const region = useCallingRegion()
  const shown = contacts.filter((contact) => matchesContact(contact, typed, region))
  return (
    <section aria-labelledby="my-contacts">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="my-contacts" className="text-base font-semibold">
          {t('contacts.title')}
        </h2>
        <Button look="quiet" icon={ArrowDownUp} className="ms-auto" onClick={() => setFiles(true)}>
          {t('contacts.files')}
        </Button>
        <Button icon={Plus} onClick={() => setEdited({ id: uniqueId(), name: '', numbers: [] })}>
          {t('contacts.add')}
        </Button>
      </div>
      <ul role="list" className="flex flex-col gap-2">
        {shown.map((contact) => (
          <ContactRow key={contact.id} contact={contact} onEdit={setEdited} />
        ))}
      </ul>
      {(isRead || contacts.length > 0) && (
        <p className="text-quiet mt-2 text-sm">
          {t(contacts.length === 0 ? 'contacts.none' : 'contacts.kept')}
        </p>
      )}
      {edited && (
        <ContactDialog
          contact={edited}
          isNew={!contacts.some(({ id }) => id === edited.id)}
          onSave={(contact) => contactsOf.save(contact)}
          onRemove={() => contactsOf.remove(edited.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
      {hasFiles && (
        <Suspense fallback={null}>
          <ContactFilesDialog onClose={() => setFiles(false)} />
        </Suspense>
      )}
    </section>
  )
}

type RowProps = { readonly contact: Contact; readonly onEdit: (contact: Contact) => void }

function ContactRow({ contact, onEdit }: RowProps) {
  const format = useFormatNumber()
  const callNumber = useCallNumber()
  const name = displayText(contact.name)
  return (
    <li
      aria-label={name}
      className="bg-surface border-line flex items-start gap-2 rounded-xl border py-2 pe-2 ps-3"
    >
      <div className="min-w-0 grow">
        <p className="truncate font-semibold">
          <bdi>{name}</bdi>
        </p>
        {contact.organization !== undefined && (
          <p className="text-quiet truncate text-sm">
            <bdi>{displayText(contact.organization, 80)}</bdi>
          </p>
        )}
        <ul role="list">
          {contact.numbers.map((number) => (
            <li key={number} className="flex items-center justify-between gap-2 text-sm">
              <bdi className="text-quiet truncate">{format(number)}</bdi>
              <Button icon={Phone} onClick={() => callNumber({ number, name: contact.name })}>
                {t('directory.call')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <Button look="quiet" icon={Pencil} isIconOnly onClick={() => onEdit(contact)}>
        {t('contacts.edit', { party: name })}
      </Button>
    </li>
  )
}
