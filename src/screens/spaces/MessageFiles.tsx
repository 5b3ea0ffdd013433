// The files of a message: pictures are shown, others can be downloaded. Each is read with the token, so no
// address ever carries it.
import { Download, FileText } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { fileName, saveBlob } from '../../lib/saveFile.ts'
import { useIsOnScreen } from '../../lib/useIsOnScreen.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { isPicture, useMessageFile } from '../../state/spaces/useMessageFile.ts'
import { Button } from '../../ui/Button.tsx'

export function MessageFiles({ files }: { readonly files: readonly string[] }) {
  return (
    <div className="flex flex-col items-start gap-1.5 py-1">
      {files.map((url) => (
        <OneFile key={url} url={url} />
      ))}
    </div>
  )
}

function OneFile({ url }: { readonly url: string }) {
  const place = useRef<HTMLDivElement>(null)
  const isOnScreen = useIsOnScreen(place)
  const { file, isScanning, failure, retry, download } = useMessageFile(url, isOnScreen)
  const name = displayText(file?.name ?? '', 60) || t('spaces.file')
  return (
    <div ref={place} className="min-h-10 max-w-full">
      {failure && <RetryFailure title={t('spaces.fileFailed')} failure={failure} onRetry={retry} />}
      {file?.blob && isPicture(file) && <Picture blob={file.blob} name={name} />}
      {isScanning && <p className="text-quiet text-sm">{t('spaces.scanning')}</p>}
      {file && (
        <Button
          look={file.blob ? 'quiet' : 'plain'}
          icon={file.blob ? Download : FileText}
          isBusy={download.isSending}
          className="max-w-full"
          onClick={() =>
            download.send(undefined, (read) => {
              if (read !== 'scanning' && read.blob) saveBlob(fileName(read.name), read.blob)
            })
          }
        >
          <bdi className="truncate">{t('spaces.download', { file: name })}</bdi>
        </Button>
      )}
      {download.failure && (
        <FailureAlert
          title={t('spaces.fileFailed')}
          words={failureWords(download.failure)}
          trackingId={download.failure.trackingId}
        />
      )}
    </div>
  )
}

type PictureProps = { readonly blob: Blob; readonly name: string }

function Picture({ blob, name }: PictureProps) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const url = URL.createObjectURL(blob)
    if (image.current) image.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [blob])
  return (
    <img
      ref={image}
      alt={name}
      className="border-line max-h-80 min-h-10 max-w-full rounded-lg border object-contain"
    />
  )
}
