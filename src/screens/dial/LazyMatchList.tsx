// What the field shows below itself, on demand. The dialogs of calls show it too.
import { lazy } from 'react'

export const loadMatchList = () => import('./MatchList.tsx')
export const loadDestinationNote = () => import('./DestinationNote.tsx')
export const MatchList = lazy(loadMatchList)
export const DestinationNote = lazy(loadDestinationNote)
