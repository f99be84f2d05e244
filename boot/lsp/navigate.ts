/**
 * From a message to where it is declared, said and heard, and its rename.
 *
 * Owns: which place answers which question. Invariant: a rename is opened and judged before it is offered, so that nothing is left behind.
 */
import {
  ErrorCodes,
  type Location,
  type Range,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  contractDeclaration,
  type MessageAnswer,
  messageAt,
  otherEnds,
  relativePath,
  renameTrouble,
  type TextPlace,
  WatchedPaths,
} from '../../compiler/index.ts';
import { editOf } from './actions.ts';
import { locationOf, rangeOfPlace } from './convert.ts';
import { type Asked, askedAt, isSystemFile, type Session } from './session.ts';

export function definition(session: Session, params: TextDocumentPositionParams): Location[] {
  const message = messageUnder(askedAt(session, params));
  return locations(session, message?.places.filter(({ kind }) => kind === 'declared') ?? []);
}

/** The contract of an end. */
export function typeDefinition(session: Session, params: TextDocumentPositionParams): Location[] {
  const asked = moduleAsked(session, params);
  const place = asked && contractDeclaration(asked.opened, asked.path, asked.offset);
  return place ? locations(session, [place]) : [];
}

/** The other end: of a message that is said, who hears it; of one that is heard, who says it; of a contract, its servers. */
export function implementation(session: Session, params: TextDocumentPositionParams): Location[] {
  const asked = moduleAsked(session, params);
  if (!asked) return [];
  const message = messageUnder(asked);
  if (!message) return locations(session, otherEnds(asked.opened, asked.path, asked.offset));
  const wanted = message.at.kind === 'heard' ? 'said' : 'heard';
  return locations(
    session,
    message.places.filter(({ kind }) => kind === wanted),
  );
}

export function references(session: Session, params: ReferenceParams): Location[] {
  const message = messageUnder(askedAt(session, params));
  const all = params.context?.includeDeclaration !== false;
  return locations(session, message?.places.filter(({ kind }) => all || kind !== 'declared') ?? []);
}

export function prepareRename(session: Session, params: TextDocumentPositionParams): Range | null {
  const message = messageUnder(askedAt(session, params));
  return message && !message.isForeign ? rangeOfPlace(session.buffers, message.at) : null;
}

export function rename(session: Session, params: RenameParams): WorkspaceEdit | null {
  const asked = moduleAsked(session, params);
  const message = messageUnder(asked);
  if (!asked || !message) return null;
  const { newName } = params;
  if (message.isForeign) throw refusal(`the library declares \`${message.message}\``);
  if (!/^[\p{ID_Start}$][\p{ID_Continue}$]*$/u.test(newName)) throw refusal(`\`${newName}\` is no name for a message`);
  const changed = renamedTexts(session, message.places, newName);
  const { host } = session.buffers;
  const watched = new WatchedPaths(session.project.paths, {
    cwd: '/',
    inPassing: true,
    host: { ...host, readFile: (path) => changed.get(path) ?? host.readFile(path) },
  });
  const trouble = renameTrouble(asked.opened, watched.open());
  if (trouble) {
    const where = `${relativePath(trouble.file, process.cwd())}:${trouble.start.line}`;
    throw refusal(`after it ${where} would be wrong: ${trouble.message}`);
  }
  return editOf(session, renameEdits(session, message, newName));
}

const refusal = (message: string): ResponseError<void> => new ResponseError(ErrorCodes.InvalidRequest, message);

function renameEdits(session: Session, { places }: MessageAnswer, newName: string): ReadonlyMap<string, TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const place of places) {
    const edit = { range: rangeOfPlace(session.buffers, place), newText: newName };
    edits.set(place.file, [...(edits.get(place.file) ?? []), edit]);
  }
  return edits;
}

function renamedTexts(session: Session, places: readonly TextPlace[], newName: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { file, start, end } of places.toSorted((a, b) => b.start - a.start)) {
    const text = texts.get(file) ?? session.buffers.host.readFile(file) ?? '';
    texts.set(file, text.slice(0, start) + newName + text.slice(end));
  }
  return texts;
}

function moduleAsked(session: Session, params: TextDocumentPositionParams): Asked | undefined {
  const asked = askedAt(session, params);
  return asked && !isSystemFile(asked.path) ? asked : undefined;
}

const messageUnder = (asked: Asked | undefined): MessageAnswer | undefined =>
  asked && messageAt(asked.opened, asked.path, asked.offset);

const locations = ({ buffers }: Session, places: readonly TextPlace[]): Location[] =>
  places.map((place) => locationOf(buffers, place));
