// The list of matches, on demand. Beside CallDialogs, whose dialogs show it too.
import { lazy } from 'react'

export const loadMatchList = () => import('./MatchList.tsx')
export const MatchList = lazy(loadMatchList)
