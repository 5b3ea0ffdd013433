// An address that leads nowhere.
import { frameWords } from '../i18n/en.frame.ts'
import { addWords, t } from '../i18n/translate.ts'
import { PageLink } from '../parts/PageLink.tsx'
import { pages } from './paths.ts'

addWords(frameWords)

export default function NotFound() {
  return (
    <div className="mx-auto flex max-w-md flex-col gap-3 px-4 py-16">
      <h1 className="text-2xl font-semibold">{t('notFound.title')}</h1>
      <p className="text-quiet">{t('notFound.what')}</p>
      <PageLink to={pages.phone.path} className="text-accent w-fit py-2 font-medium underline">
        {t('notFound.home')}
      </PageLink>
    </div>
  )
}
