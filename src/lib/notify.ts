// Shows a browser notification, with buttons if the system supports them.
import type { Cancel } from './clock.ts'
import { notificationPermission } from './notifications.ts'

export type NotificationAction = { readonly action: string; readonly title: string }

export type Notify = {
  readonly title: string
  readonly body: string
  /** A newer notification with the same tag replaces the older one. */
  readonly tag: string
  /** Buttons, if the system supports them; `onAction` gets the pressed one. */
  readonly actions?: readonly NotificationAction[]
  readonly onAction?: (action: string) => void
}

/** Only a service worker can show buttons; it tells the page of a press (worker/shell.ts). */
type WithActions = NotificationOptions & { actions?: readonly NotificationAction[] }

/** Shows it if allowed. The returned function closes it. */
export function notify({ title, body, tag, actions, onAction }: Notify): Cancel {
  if (notificationPermission() !== 'granted') return () => undefined
  const options = { body, tag, requireInteraction: true, icon: '/icon-192.png' }
  const worker = (navigator as Partial<Navigator>).serviceWorker
  if (!actions || !onAction || !worker?.controller) return showPlain(title, options)
  const stop = new AbortController()
  const { signal } = stop
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<{ notification?: string; action?: string } | null>) => {
      if (data?.notification === tag && data.action) onAction(data.action)
    },
    { signal },
  )
  const shown = worker.ready.then(async (registration) => {
    const withActions: WithActions = { ...options, actions }
    if (!signal.aborted) await registration.showNotification(title, withActions)
    return registration
  })
  return () => {
    stop.abort()
    shown
      .then((registration) => registration.getNotifications({ tag }))
      .then(
        (all) => all.forEach((one) => one.close()),
        () => undefined,
      )
  }
}

function showPlain(title: string, options: NotificationOptions): Cancel {
  const shown = show(title, options)
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
