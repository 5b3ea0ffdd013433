// The source of an import: a file or pasted text.
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { FileProblem } from '../../domain/table.ts'
import { t } from '../../i18n/translate.ts'
import { fileProblemText } from '../../parts/tableWords.ts'
import type { ReadTable } from '../../state/readTableFile.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { pastedUsersDraft } from '../../state/users/userDrafts.ts'
import { readPasted, readTableFile } from '../../state/readTableFile.ts'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly problem: string | undefined
  /** All users have loaded, so that rows can be checked against them. */
  readonly isReady: boolean
  readonly onRead: (read: ReadTable) => void
}

const field =
  'border-edge bg-raised w-full rounded-lg border px-3 py-2 text-sm file:me-3 file:cursor-pointer file:rounded-lg file:border-0 file:bg-accent-soft file:px-3 file:py-1.5 file:text-accent file:font-medium'

export function ImportSource({ problem, isReady, onRead }: Props) {
  const id = useId()
  const { draft: pasted = '', set } = useDraft(pastedUsersDraft)
  const [file, setFile] = useState<File>()
  const [fileProblem, setFileProblem] = useState<FileProblem>()
  const [isReading, setReading] = useState(false)
  const shown = fileProblem ? fileProblemText(fileProblem) : problem
  async function readFile(chosen: File) {
    setReading(true)
    const read = await readTableFile(chosen)
    setReading(false)
    if (read.ok) onRead(read.value)
    else setFileProblem(read.error)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isReady || isReading) return
    setFileProblem(undefined)
    if (file) void readFile(file)
    else onRead(readPasted(pasted))
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <div>
        <label htmlFor={`${id}-file`} className="text-quiet mb-1 block text-xs font-medium">
          {t('import.file')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain"
          className={field}
          onChange={(event) => {
            setFile(event.target.files?.[0])
            setFileProblem(undefined)
          }}
        />
      </div>
      {!file && (
        <div>
          <label htmlFor={`${id}-text`} className="text-quiet mb-1 block text-xs font-medium">
            {t('import.paste')}
          </label>
          <textarea
            id={`${id}-text`}
            dir="ltr"
            rows={6}
            spellCheck={false}
            value={pasted}
            onChange={({ target: { value } }) => set(value === '' ? undefined : value)}
            className={`${field} font-mono`}
          />
        </div>
      )}
      {!isReady && (
        <p role="status" className="text-quiet text-sm">
          {t('import.waitForList')}
        </p>
      )}
      {shown && (
        <p role="alert" className="text-bad text-sm break-words">
          {shown}
        </p>
      )}
      <Button type="submit" look="accent" className="self-start" isBusy={!isReady || isReading}>
        {t('import.read')}
      </Button>
    </form>
  )
}
