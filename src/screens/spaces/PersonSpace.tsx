// The conversation with one person, who may never have been written to: the first message starts it.
import { ArrowLeft } from 'lucide-react'
import type { FormEvent } from 'react'
import { useEffect, useState } from 'react'
import type { PersonId, SpaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { messageProblem } from '../../domain/spaces/message.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { usePersonName } from '../../state/directory/usePersonName.ts'
import { useDirectSpace } from '../../state/spaces/useDirectSpace.ts'
import { useMessageDraft } from '../../state/spaces/useMessages.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

type Props = {
  readonly person: PersonId
  readonly onOpen: (space: SpaceId) => void
  readonly onBack: () => void
}

export function PersonSpace({ person, onOpen, onBack }: Props) {
  const { space, isWaiting, failure, retry, start } = useDirectSpace(person)
  const name = displayText(usePersonName(person) ?? '', 60)
  const [words, setWords] = useMessageDraft(person)
  const [problem, setProblem] = useState<'empty' | 'tooLong'>()
  useEffect(() => {
    if (space !== undefined) onOpen(space)
  }, [space, onOpen])
  function send(event: FormEvent) {
    event.preventDefault()
    const wrong = messageProblem(words)
    setProblem(wrong)
    if (!wrong) start.send(words.trim())
  }
  return (
    <div className="flex flex-col gap-3 p-3 sm:p-4">
      <div className="flex items-center gap-2">
        <Button look="quiet" icon={ArrowLeft} isIconOnly className="md:hidden" onClick={onBack}>
          {t('spaces.back')}
        </Button>
        <h2 className="truncate text-base font-semibold">
          <bdi>{name}</bdi>
        </h2>
      </div>
      {failure && (
        <RetryFailure title={t('spaces.messagesFailed')} failure={failure} onRetry={retry} />
      )}
      {isWaiting && (
        <p role="status" className="text-quiet text-sm">
          {t('app.loading')}
        </p>
      )}
      {!isWaiting && !failure && (
        <form onSubmit={send} noValidate className="flex flex-col items-start gap-3">
          <p className="text-quiet text-sm">{t('spaces.firstMessage', { party: name })}</p>
          <div className="w-full">
            <TextArea
              label={t('messages.field')}
              rows={3}
              dir="auto"
              autoFocus
              value={words}
              error={problem && t(`messages.${problem}`)}
              onChange={({ target }) => {
                setWords(target.value)
                setProblem(undefined)
              }}
            />
          </div>
          {start.failure && (
            <FailureAlert
              title={t('messages.failed')}
              words={failureWords(start.failure)}
              trackingId={start.failure.trackingId}
            />
          )}
          <Button type="submit" look="accent" isBusy={start.isSending}>
            {t('messages.send')}
          </Button>
        </form>
      )}
    </div>
  )
}
