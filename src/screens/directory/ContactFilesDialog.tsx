// Exports and imports own contacts; an import shows its changes before anything is stored.
import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { csvOf } from '../../domain/csv.ts'
import { contactCard, contactRows } from '../../domain/directory/contactFiles.ts'
import { contactsToSave, planImport } from '../../domain/directory/contactImport.ts'
import { contactFilesWords } from '../../i18n/en.contactFiles.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { uniqueId } from '../../lib/random.ts'
import { saveFile } from '../../lib/saveFile.ts'
import { vcardsOf } from '../../lib/vcard.ts'
import { fileProblemText, sourceNotes } from '../../parts/tableWords.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import type { ReadContacts } from '../../state/directory/readContactsFile.ts'
import { readContactsFile, readPastedContacts } from '../../state/directory/readContactsFile.ts'
import { useContacts } from '../../state/directory/useContacts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { PlannedContacts, unknownColumnText } from './PlannedContacts.tsx'

addWords(contactFilesWords)

type Planned = ReturnType<typeof planImport>

export default function ContactFilesDialog({ onClose }: { readonly onClose: () => void }) {
  const { contacts, isRead, contactsOf } = useContacts()
  const region = useCallingRegion()
  const [read, setRead] = useState<{ source: ReadContacts; planned: Planned }>()
  const [said, setSaid] = useState('')
  function plan(source: ReadContacts) {
    const planned = planImport(source.contacts, contacts, { newId: uniqueId, region })
    setRead({ source, planned })
    setSaid('')
  }
  function keep(planned: Planned) {
    const changed = contactsToSave(planned)
    const unfit = contactsOf.save(...changed)
    setRead(undefined)
    setSaid(
      unfit === 0
        ? t('contactFiles.kept', { count: changed.length })
        : t('contactFiles.full', { count: changed.length - unfit, unfit }),
    )
  }
  return (
    <Dialog name={t('contactFiles.title')} onClose={onClose}>
      <div className="flex flex-col gap-5">
        <Saving contacts={contacts} />
        <section className="flex flex-col gap-3">
          <h3 className="font-semibold">{t('contactFiles.import')}</h3>
          {read ? (
            <Preview
              {...read}
              onKeep={() => keep(read.planned)}
              onBack={() => setRead(undefined)}
            />
          ) : (
            <Source isReady={isRead} onRead={plan} />
          )}
          <p role="status" className="text-sm">
            {said}
          </p>
        </section>
      </div>
    </Dialog>
  )
}

type SavingProps = { readonly contacts: ReturnType<typeof useContacts>['contacts'] }

function Saving({ contacts }: SavingProps) {
  const files = {
    csv: () => saveFile(`${t('contactFiles.file')}.csv`, csvOf(contactRows(contacts)), 'text/csv'),
    vcard: () =>
      saveFile(`${t('contactFiles.file')}.vcf`, vcardsOf(contacts.map(contactCard)), 'text/vcard'),
  }
  return (
    <section className="flex flex-col gap-3">
      <h3 className="font-semibold">{t('contactFiles.export')}</h3>
      {contacts.length === 0 ? (
        <p className="text-quiet text-sm">{t('contactFiles.nothing')}</p>
      ) : (
        <div className="flex flex-wrap gap-2">
          {(['csv', 'vcard'] as const).map((kind) => (
            <Button key={kind} icon={Download} onClick={files[kind]}>
              {t(`contactFiles.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}

type SourceProps = {
  /** The existing contacts have been read, so that the import can be compared with them. */
  readonly isReady: boolean
  readonly onRead: (source: ReadContacts) => void
}

function Source({ isReady, onRead }: SourceProps) {
  const id = useId()
  const [pasted, setPasted] = useState('')
  const [problem, setProblem] = useState<string>()
  function take(source: ReadContacts) {
    if (source.lacks) setProblem(t(`contactFiles.lacks.${source.lacks}`))
    else if (source.contacts.length === 0) setProblem(t('contactFiles.empty'))
    else onRead(source)
  }
  async function readFile(file: File | undefined) {
    setProblem(undefined)
    if (!file) return
    const found = await readContactsFile(file)
    if (found.ok) take(found.value)
    else setProblem(fileProblemText(found.error))
  }
  return (
    <>
      <p className="text-quiet text-sm">{t('contactFiles.what')}</p>
      <div>
        <label htmlFor={id} className="text-quiet mb-1 block text-xs font-medium">
          {t('contactFiles.choose')}
        </label>
        <input
          id={id}
          type="file"
          disabled={!isReady}
          accept=".vcf,.vcard,.csv,.tsv,.txt,.xlsx,text/vcard,text/csv,text/plain"
          onChange={({ target }) => void readFile(target.files?.[0])}
          className="border-edge bg-raised w-full rounded-lg border px-3 py-2 text-sm"
        />
      </div>
      <TextArea
        label={t('contactFiles.paste')}
        dir="auto"
        rows={4}
        value={pasted}
        onChange={(event) => {
          setPasted(event.target.value)
          setProblem(undefined)
        }}
      />
      {problem !== undefined && (
        <p role="alert" className="text-bad text-sm break-words">
          {problem}
        </p>
      )}
      <Button
        className="self-start"
        isBusy={!isReady}
        onClick={() => take(readPastedContacts(pasted))}
      >
        {t('contactFiles.read')}
      </Button>
    </>
  )
}

type PreviewProps = {
  readonly source: ReadContacts
  readonly planned: Planned
  readonly onKeep: () => void
  readonly onBack: () => void
}

function Preview({ source, planned, onKeep, onBack }: PreviewProps) {
  const count = contactsToSave(planned).length
  const notes = [...sourceNotes(source), ...source.unknown.map(unknownColumnText)]
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="text-quiet text-sm break-words">
          {note}
        </p>
      ))}
      <p className="text-sm font-medium">{t('contactFiles.found', summary(planned))}</p>
      <PlannedContacts planned={planned} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack}>{t('contactFiles.back')}</Button>
        {count > 0 && (
          <Button look="accent" onClick={onKeep}>
            {t('contactFiles.keep', { count })}
          </Button>
        )}
      </div>
    </>
  )
}

function summary(planned: Planned) {
  const count = (is: Planned[number]['is']) => planned.filter((one) => one.is === is).length
  return {
    new: count('new'),
    more: count('more'),
    known: count('known'),
    refused: count('refused'),
  }
}
