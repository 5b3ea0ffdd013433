// The parts of domain/dial for the first screen, in a separate chunk: the tables of the world's
// numbering plans are too large to wait for (state/dial/dialing.ts loads it).
export { isFeatureCode, isPremiumDestination, numberKey } from '../../domain/dial/numberKey.ts'
export { parseDestination } from '../../domain/dial/address.ts'
export { shownAfterAnswer, stepsOf } from '../../domain/dial/afterAnswer.ts'
export { foundPeople, joinedPeople } from '../../domain/directory/foundPeople.ts'
