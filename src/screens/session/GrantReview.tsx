// Signed in with fewer permissions than requested: says what will not work, and lets people continue.
import { t } from '../../i18n/translate.ts'
import { scopeWords } from '../../state/session/useScopes.ts'
import { useSession } from '../../state/session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Frame } from './Frame.tsx'

type Props = { readonly missing: readonly string[] }

export default function GrantReview({ missing }: Props) {
  const session = useSession()
  return (
    <Frame title={t('grant.title')}>
      <p className="text-quiet mt-3">{t('grant.what')}</p>
      <ul className="mt-3 flex flex-col gap-2">
        {missing.map((scope) => (
          <li key={scope} className="bg-warn-soft text-warn rounded-lg px-3 py-2 text-sm">
            <span className="block font-medium">{scopeWords(scope)}</span>
            <code className="text-xs break-all">{scope}</code>
          </li>
        ))}
      </ul>
      <p className="text-quiet mt-4 text-sm">{t('grant.next')}</p>
      <div className="mt-4 flex flex-col gap-2">
        <Button look="accent" onClick={() => void session.signIn()}>
          {t('signIn.button')}
        </Button>
        <Button onClick={() => session.acceptGrant()}>{t('grant.goOn')}</Button>
      </div>
    </Frame>
  )
}
