/**
 * What stands between the editor's requests and those who answer them.
 *
 * Owns: refusing what is malformed, and keeping the server alive whatever goes wrong in an answer. Invariant: every request is answered,
 * with a result or an error.
 */
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

/** Whether parameters have the form they must have. */
export type Check = (params: unknown) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;

export const hasDocument: Check = (params) =>
  isRecord(params) && isRecord(params.textDocument) && typeof params.textDocument.uri === 'string';

const isPosition = (value: unknown): boolean => isRecord(value) && isCount(value.line) && isCount(value.character);

export const hasPosition: Check = (params) => hasDocument(params) && isRecord(params) && isPosition(params.position);

export const hasRange: Check = (params) => {
  if (!isRecord(params) || !hasDocument(params) || !isRecord(params.range)) return false;
  return isPosition(params.range.start) && isPosition(params.range.end);
};

export const hasNewName: Check = (params) =>
  hasPosition(params) && isRecord(params) && typeof params.newName === 'string';

/** Answers when the parameters are right; otherwise, and when the answer fails, there is an error. */
export function answering<Params, Answer, Data>(
  isRight: Check,
  answer: (params: Params) => Answer | Promise<Answer>,
  trouble: (message: string) => void,
): (params: Params, token: CancellationToken) => Promise<Answer | ResponseError<Data>> {
  return async (params, token) => {
    if (!isRight(params))
      return new ResponseError(ErrorCodes.InvalidParams, 'the parameters are not of the form they must have');
    if (token.isCancellationRequested) return cancelled();
    try {
      const answered = await answer(params);
      return token.isCancellationRequested ? cancelled() : answered;
    } catch (error) {
      if (error instanceof ResponseError) return new ResponseError(error.code, error.message);
      trouble(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return new ResponseError(ErrorCodes.InternalError, 'this is a defect of Skerry itself, see its log');
    }
  };
}

const cancelled = <Data>(): ResponseError<Data> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
