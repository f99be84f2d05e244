/** A mistake of the user's: printed as one sentence, with an exit code and without a stack. */
export class UserError extends Error {
  readonly exitCode: number;

  /** `exitCode`: 1 when what was named is wrong, 2 when the command line is. */
  constructor(message: string, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The sentence for an error of the host's file system. */
export function fileTrouble(what: string, path: string, error: unknown): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission is denied',
    EISDIR: 'it is a folder, not a file',
    ENOTDIR: 'part of the path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the file system is read-only',
    EEXIST: 'it exists already',
  };
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return new UserError(`cannot ${what} ${path}: ${reason}`, code === 'ENOENT' ? 2 : 1);
}
