// Browser notifications, which can be missing, refused or revoked at any time.
export type Permission = 'granted' | 'denied' | 'default' | 'unsupported'

export function notificationPermission(): Permission {
  return typeof Notification === 'undefined' ? 'unsupported' : Notification.permission
}

/** Asks the person. Call it on a click: browsers ignore it otherwise. */
export async function askForNotifications(): Promise<Permission> {
  if (typeof Notification === 'undefined') return 'unsupported'
  return Notification.requestPermission()
}
