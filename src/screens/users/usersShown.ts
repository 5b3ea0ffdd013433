// Props that all views of the users share.
import type { PersonId } from '../../domain/brand.ts'
import type { Location } from '../../domain/places/location.ts'
import type { User } from '../../domain/users/user.ts'
import type { Pages } from '../../state/usePages.ts'
import type { Licences } from '../../state/users/useUsers.ts'

export type UsersShown = {
  readonly all: Pages<User>
  readonly licences: Licences
  readonly locations: readonly Location[]
  /** Nobody: back to the list. */
  readonly onOpen: (id: PersonId | undefined) => void
}
