// Below the calls: whom to call next. Both parts appear together, so that neither moves the other.
import { useContacts } from '../../state/directory/useContacts.ts'
import { Favorites } from './Favorites.tsx'
import { Recent } from './Recent.tsx'

export default function AtRest() {
  const { isRead } = useContacts()
  if (!isRead) return null
  return (
    <div className="@container">
      <div className="grid grid-cols-1 items-start gap-5 @2xl:grid-cols-2">
        <Favorites />
        <Recent />
      </div>
    </div>
  )
}
