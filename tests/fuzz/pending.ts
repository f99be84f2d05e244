/**
 * Features whose dangers the verifier does not know yet: the bounded run in `npm test` leaves them out, `npm run fuzz` does not.
 *
 * `optionalField`: emission leaves out an optional field of a class without a value; the tracer emits by itself and does not.
 */
export const pendingFeatures: ReadonlySet<string> = new Set(['optionalField']);
