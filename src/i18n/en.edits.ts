// The English words of forms: changes of several people, and drafts.

export const editsWords = {
  'edits.savedWithOthers': 'Saved. Changes by someone else were kept: {count}.',
  'edits.savedNotAll': 'Saved. Changes you made since then aren’t saved yet.',
  'edits.conflictTitle': 'Changed by someone else',
  'edits.conflictWhat':
    'You and someone else changed these fields. Choose which values to keep. All other changes are kept.',
  'edits.keep.mine': 'Yours: {value}',
  'edits.keep.theirs': 'Theirs: {value}',
  'edits.saveDecided': 'Save',
  'edits.fromBefore': 'Draft from earlier, not sent.',
  'edits.empty': '(empty)',
  'edits.yes': 'Yes',
  'edits.no': 'No',
  'edits.startOver': 'Start over',
} as const
