// What JSON can hold, for answers that are made up. Types only.

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type Body = { readonly [name: string]: Json }
