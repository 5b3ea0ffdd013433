// The wall, and what looks after it for weeks.
import WallScreen from '../screens/wall/WallScreen.tsx'

export default function WallPage() {
  return <WallScreen />
}
