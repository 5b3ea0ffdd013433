// The English words of forms: changes of several people, and drafts.

export const editsWords = {
  'edits.savedWithOthers': 'Saved. Changes by someone else that were kept: {count}.',
  'edits.savedNotAll': 'Saved. What you have changed since then is not saved yet.',
  'edits.conflictTitle': 'Changed by someone else',
  'edits.conflictWhat':
    'You and someone else have both changed the following. Choose which to keep. All other changes of both are kept.',
  'edits.keep.mine': 'Yours: {value}',
  'edits.keep.theirs': 'Theirs: {value}',
  'edits.saveDecided': 'Save',
  'edits.fromBefore': 'You started this earlier. It has not been sent.',
  'edits.empty': '(empty)',
  'edits.yes': 'Yes',
  'edits.no': 'No',
  'edits.startOver': 'Start over',
} as const
