// The choice and limits of the team view: from the address, otherwise those saved for the person's
// walls. A choice made here changes only the address, not the wall.
import { useSearchParams } from '../../lib/useNavigation.tsx'
import type { TeamOption } from '../../domain/supervision/supervisionChoice.ts'
import { choiceIn, choiceParams } from '../../domain/wall/wallChoice.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import { requestsIn } from '../../domain/wall/wallSettings.ts'
import { useSteadyChoice, useWallSettings } from '../../state/wall/useWallSettings.ts'

export type TeamSettings = Pick<
  WallSettings,
  'choice' | 'limits' | 'showsParties' | 'requestsPerMinute'
> & {
  /** The title in the address, if there is one. */
  readonly title: string | undefined
  readonly choose: (option: TeamOption) => void
  /** The wall that shows the same members. */
  readonly wall: string
}

export function useTeamSettings(): TeamSettings {
  const [saved] = useWallSettings()
  const [params, setParams] = useSearchParams()
  // The member watch depends on it.
  const choice = useSteadyChoice(choiceIn(params) ?? saved.choice)
  const requestsPerMinute = requestsIn(params) ?? saved.requestsPerMinute
  const said = params.toString()
  return {
    choice,
    limits: saved.limits,
    showsParties: saved.showsParties,
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    title: params.get('title') ?? undefined,
    wall: said === '' ? '/wall' : `/wall?${said}`,
    choose({ choice: next, kept }) {
      const requests = params.get('requests')
      // A custom title belongs only to the choice for which it was set.
      const title = kept ?? (saved.title === '' ? undefined : '')
      setParams(
        {
          ...choiceParams(next),
          ...(title !== undefined && { title }),
          ...(requests !== null && { requests }),
        },
        { replace: true },
      )
    },
  }
}
