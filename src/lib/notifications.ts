// The browser's notifications, which may be missing, refused, or taken back at any time.
import type { Cancel } from './clock.ts'

export type Permission = 'granted' | 'denied' | 'default' | 'unsupported'

export function notificationPermission(): Permission {
  return typeof Notification === 'undefined' ? 'unsupported' : Notification.permission
}

/** Asks the person; only in answer to a click, as browsers ignore it otherwise. */
export async function askForNotifications(): Promise<Permission> {
  if (typeof Notification === 'undefined') return 'unsupported'
  return Notification.requestPermission()
}

export type Notify = {
  readonly title: string
  readonly body: string
  /** One of a tag at a time: a newer one takes its place. */
  readonly tag: string
}

/** Shows it where that is allowed; the returned function takes it away again. */
export function notify({ title, body, tag }: Notify): Cancel {
  if (notificationPermission() !== 'granted') return () => undefined
  const shown = show(title, { body, tag, requireInteraction: true, icon: '/icon-192.png' })
  shown?.addEventListener('click', () => {
    window.focus()
    shown.close()
  })
  return () => shown?.close()
}

function show(title: string, options: NotificationOptions): Notification | undefined {
  try {
    return new Notification(title, options)
  } catch {
    // Chrome on Android offers the constructor and throws.
    return undefined
  }
}
