// What the field and the list of its matches call an option, so that the one can name the other.

export const optionId = (id: string, index: number) => `${id}-option-${index}`
