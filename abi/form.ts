/**
 * What a value must look like to be decoded as some type: what the compiler derives from `T` of `decode<T>`, and the prelude judges by.
 *
 * Owns: `Form` and `Forms`. Unlike a `Shape` it may be recursive, open and optional: it describes text from anywhere, while a
 * shape describes what two processes agreed upon. Invariants: plain JSON; number 0 is the form of `T` itself.
 */
export type Form =
  | { readonly kind: 'unknown' | 'string' | 'number' | 'boolean' | 'null' | 'undefined' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** `source` is of a regular expression for the whole text; `text` is the type as it was written. */
  | { readonly kind: 'pattern'; readonly source: string; readonly text: string }
  | { readonly kind: 'array'; readonly element: Form }
  /** Of `elements` the first `required` are always there. */
  | { readonly kind: 'tuple'; readonly elements: readonly Form[]; readonly required: number; readonly rest?: Form }
  /** `others`: of every other name, if there may be any. */
  | { readonly kind: 'record'; readonly fields: readonly FormField[]; readonly others?: Form }
  /** Tried in their order. */
  | { readonly kind: 'union'; readonly members: readonly Form[] }
  | { readonly kind: 'numbered'; readonly number: number };

export interface FormField {
  readonly name: string;
  readonly optional: boolean;
  readonly form: Form;
}

export type Forms = readonly Form[];
