// What Webex refused in one tab makes the polls of all wait (webex/slowDown.ts).
import type { Clock } from '../../lib/clock.ts'
import type { SlowDown } from '../../webex/slowDown.ts'
import type { TabChannel } from './tabChannel.ts'

export function shareWaits(channel: TabChannel, slowDown: SlowDown, clock: Clock): void {
  const port = channel.join('pacing', {
    onMessage({ waits }, { sentAt }) {
      const ago = clock.monotonic() - sentAt
      for (const { kind, ms } of waits) if (ms > ago) slowDown.learn({ kind, ms: ms - ago })
    },
    welcome() {
      const waits = slowDown.waits()
      return waits.length > 0 ? [{ is: 'pacing.waits', waits }] : []
    },
  })
  slowDown.onRefused((wait) => port.post({ is: 'pacing.waits', waits: [wait] }))
}
