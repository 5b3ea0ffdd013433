// Spaces: the list, and the one that is open. Narrow screens show one of the two.
import { useCallback, useDeferredValue, useMemo } from 'react'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import type { PersonId, SpaceId } from '../../domain/brand.ts'
import { foundSpaces, rowsByActivity, rowsByTeam } from '../../domain/spaces/space.ts'
import { messagesWords } from '../../i18n/en.messages.ts'
import { spacesWords } from '../../i18n/en.spaces.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useNoteToPost } from '../../state/spaces/useNoteToPost.ts'
import { useScopeGate } from '../../state/session/useScopes.ts'
import {
  neededSpaceScopes,
  useSpaces,
  useTeams,
  wantedSpaceScopes,
} from '../../state/spaces/useSpaces.ts'
import { OneSpace } from './OneSpace.tsx'
import { PersonSpace } from './PersonSpace.tsx'
import { SpaceList } from './SpaceList.tsx'
import { gateWords } from './spaceWords.ts'

addWords(messagesWords)
addWords(spacesWords)

export default function SpacesScreen() {
  const gate = useScopeGate(neededSpaceScopes, 'user', wantedSpaceScopes)
  if (gate.missing.length > 0) {
    return (
      <div className="mx-auto flex w-full max-w-5xl flex-col gap-3 p-3 sm:p-4 lg:p-6">
        <h1 className="text-xl font-semibold">{t('nav.spaces')}</h1>
        <ScopeGate gate={gate} words={gateWords()}>
          {null}
        </ScopeGate>
      </div>
    )
  }
  return <Spaces />
}

function Spaces() {
  const list = useSpaces()
  const teams = useTeams().items
  const [params, setParams] = useSearchParams()
  const chosen = (params.get('space') ?? undefined) as SpaceId | undefined
  const person = (params.get('person') ?? undefined) as PersonId | undefined
  const isByTeam = params.get('by') === 'team'
  const typed = params.get('q') ?? ''
  const wanted = useDeferredValue(typed)
  const rows = useMemo(() => {
    const found = foundSpaces(list.spaces, teams, wanted)
    return isByTeam ? rowsByTeam(found, teams) : rowsByActivity(found)
  }, [list.spaces, teams, wanted, isByTeam])

  const set = useCallback(
    (changed: Readonly<Record<string, string>>, isStep: boolean) => {
      const next = new URLSearchParams(params)
      for (const [name, value] of Object.entries(changed)) {
        if (value === '') next.delete(name)
        else next.set(name, value)
      }
      // Typed letters are no steps that Back goes through.
      setParams(next, { replace: !isStep })
    },
    [params, setParams],
  )
  const open = useCallback(
    (space: SpaceId | undefined) => set({ space: space ?? '', person: '', thread: '' }, true),
    [set],
  )
  const { note, set: setNote, writeIn } = useNoteToPost()
  const isOpen = chosen !== undefined || person !== undefined
  return (
    <div className="mx-auto grid h-[calc(100dvh-3.5rem-var(--shell-bottom,0px))] min-h-80 w-full max-w-7xl md:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)]">
      <div
        className={`border-line min-h-0 flex-col md:flex md:border-e ${isOpen ? 'hidden' : 'flex'}`}
      >
        <SpaceList
          list={list}
          rows={rows}
          teams={teams}
          typed={typed}
          isByTeam={isByTeam}
          chosen={chosen}
          onType={(q) => set({ q }, false)}
          onOrder={(by) => set({ by: by ? 'team' : '' }, false)}
          note={note}
          onDropNote={() => setNote(undefined)}
          onOpen={(space) => {
            writeIn(space)
            open(space)
          }}
        />
      </div>
      <div className={`min-h-0 min-w-0 flex-col md:flex ${isOpen ? 'flex' : 'hidden'}`}>
        {chosen !== undefined ? (
          <OneSpace
            key={chosen}
            id={chosen}
            space={list.spaces.find(({ id }) => id === chosen)}
            isListWhole={!list.isPartial}
            thread={params.get('thread') ?? undefined}
            teams={teams}
            onThread={(thread) => set({ thread: thread ?? '' }, true)}
            onBack={() => open(undefined)}
          />
        ) : person !== undefined ? (
          <PersonSpace key={person} person={person} onOpen={open} onBack={() => open(undefined)} />
        ) : (
          <p className="text-quiet m-auto p-6 text-center text-sm">{t('spaces.choose')}</p>
        )}
      </div>
    </div>
  )
}
