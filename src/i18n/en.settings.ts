// The English words of my calling settings, and of the check whether I hear it ring.

export const settingsWords = {
  'ringCheck.good': 'Yes: a call will ring here.',
  'ringCheck.fair': 'It will ring here, with a restriction.',
  'ringCheck.bad': 'Not as things stand.',
  'ringCheck.verdictGood': 'In order',
  'ringCheck.verdictFair': 'Restricted',
  'ringCheck.verdictBad': 'Not in order',
  'ringCheck.devices': 'A device to answer with',
  'ringCheck.devicesGood': 'Webex rings: {devices}.',
  'ringCheck.devicesFair': 'Your devices could not be asked for.',
  'ringCheck.devicesBad':
    'No device or app of yours is registered: there is nothing to answer with.',
  'ringCheck.calls': 'News of calls',
  'ringCheck.callsGood': 'Webex tells of new calls within seconds.',
  'ringCheck.callsFair': 'Webex has not answered yet.',
  'ringCheck.callsBad': 'Webex does not answer at the moment: new calls are not noticed here.',
  'ringCheck.tab': 'Which tab rings',
  'ringCheck.tabGood': 'This one.',
  'ringCheck.tabFair': 'Another tab of this browser rings. Close it, and this one takes over.',
  'ringCheck.tabBad': 'No tab rings.',
  'ringCheck.sound': 'Sound',
  'ringCheck.soundGood':
    'Your browser lets this page be heard. Only you can tell whether it is loud enough: play a test ring.',
  'ringCheck.soundFair': 'Your browser may keep this page silent.',
  'ringCheck.soundBad': 'Your browser keeps this page silent until you click in it once.',
  'ringCheck.notifications': 'Notifications',
  'ringCheck.notificationsGood': 'A call is shown above other windows.',
  'ringCheck.notificationsFair': 'Off: behind other windows, a call is heard and not seen.',
  'ringCheck.notificationsBad': 'Blocked.',
  'ringCheck.play': 'Play a test ring',
  'ringCheck.stop': 'Stop the test ring',
  'ringCheck.testTitle': 'Test: this is how a call is shown',
  'ringCheck.silentHelp':
    'Nothing heard? Look at the volume and output of this computer, and whether the tab or the site is muted (right-click on the tab).',
} as const
