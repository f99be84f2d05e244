/** The command was not understood or cannot be done: a sentence for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
