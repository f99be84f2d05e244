/** Features whose dangers the verifier does not know yet: the bounded run in `npm test` leaves them out, `npm run fuzz` does not. */
export const pendingFeatures: ReadonlySet<string> = new Set();
