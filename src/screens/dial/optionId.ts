// The id of an option, shared by the field and the list of its matches.

export const optionId = (id: string, index: number) => `${id}-option-${index}`
