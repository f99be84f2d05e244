/**
 * Whether a client built on one version of a contract may speak with a server built on another.
 *
 * Owns: the simulation over the product of the two machines, in the manner of session subtyping (Gay and Hole 2005), and the
 * sentences for what breaks it. Algorithm: 1. begin where both are in their first state; 2. in each pair of states both must
 * agree whose turn it is, or that all is over; 3. whatever the speaker may say there, the hearer must know there, with fields
 * that fit; 4. go on with the pair of states that it leads to, and with the conversation of each end that it carries, whose
 * new holder must get on with the peer that its old holder knew; 5. each pair once, breadth first, so that each sentence has a
 * shortest way there. Messages and fields are known by name; states and contracts have no names
 * on the wire, and whether two of the same name are meant is for the caller to ask. Without a finding every
 * conversation of the two, of any length, is one that both contracts allow.
 */
import type { ContractTable, MessageTable, MovedShape, RecordField } from '../../abi/index.ts';
import { fieldMisfit } from './fits.ts';

/** A version of a contract, with all that it mentions. */
export interface Version {
  readonly contract: string;
  readonly tables: readonly ContractTable[];
}

export type Role = 'client' | 'server';

/** What breaks a conversation, and where it is declared. */
export interface Disagreement {
  /** On whose version the place is. Inside what is carried the roles may be the other way round; the versions stay. */
  readonly on: Role;
  readonly contract: string;
  readonly state: string;
  readonly message?: string;
  readonly field?: string;
  readonly sentence: string;
  /** What is said on a shortest way there; `give.end` goes on with what is said on the end that `give` carries. */
  readonly after: readonly string[];
}

/** What stands between a client and a server of these versions; empty when they may speak. */
export function disagreements(client: Version, server: Version): readonly Disagreement[] {
  const [clients, servers] = [tablesOf('client', client), tablesOf('server', server)];
  const comparison = new Comparison();
  comparison.begin(
    { tables: clients, contract: client.contract, state: 0 },
    { tables: servers, contract: server.contract, state: 0 },
  );
  return comparison.run();
}

interface Tables {
  /** Whose version, at the outermost conversation. */
  readonly of: Role;
  readonly byName: ReadonlyMap<string, ContractTable>;
}
/** One side's place in its version of a contract. */
interface Place {
  readonly tables: Tables;
  readonly contract: string;
  readonly state: number;
}
interface Meeting {
  readonly client: Place;
  readonly server: Place;
  readonly after: readonly string[];
}

const tablesOf = (of: Role, { tables }: Version): Tables => ({
  of,
  byName: new Map(tables.map((table) => [table.name, table])),
});

class Comparison {
  readonly #known = new Set<string>();
  readonly #due: Meeting[] = [];
  readonly #found = new Map<string, Disagreement>();

  begin(client: Place, server: Place, after: readonly string[] = []): void {
    const key = [client, server].map((place) => `${place.tables.of} ${place.contract} ${place.state}`).join(' ');
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#due.push({ client, server, after });
  }

  run(): readonly Disagreement[] {
    for (const meeting of this.#due) this.#meet(meeting);
    return [...this.#found.values()];
  }

  #meet(meeting: Meeting): void {
    const [client, server] = [tableAt(meeting.client), tableAt(meeting.server)];
    const [ours, theirs] = [client?.states[meeting.client.state], server?.states[meeting.server.state]];
    if (client === undefined || server === undefined || ours === undefined || theirs === undefined) {
      const place = ours === undefined ? meeting.client : meeting.server;
      this.#find(meeting, place, { sentence: `what \`${place.contract}\` is there is not known` });
      return;
    }
    if (client.digest === server.digest && meeting.client.state === meeting.server.state) return;
    if (ours.speaker !== theirs.speaker) {
      const sentence = `${turnText(ours.speaker, 'client')} in \`${ours.name}\`, and ${turnText(theirs.speaker, 'server')} in \`${theirs.name}\``;
      this.#find(meeting, meeting.client, { sentence: `they disagree whose turn it is: ${sentence}` });
    } else if (ours.speaker !== 'nobody') this.#turn(meeting, ours.speaker);
  }

  #turn(meeting: Meeting, speaker: Role): void {
    const [says, hears] = speaker === 'client' ? [meeting.client, meeting.server] : [meeting.server, meeting.client];
    const [from, to] = [tableAt(says), tableAt(hears)];
    if (from === undefined || to === undefined) return;
    const hearer = speaker === 'client' ? 'server' : 'client';
    for (const [index, message] of from.messages.entries()) {
      const next = from.states[says.state]?.next[index] ?? -1;
      if (next < 0) continue;
      const [number, heard] = messageOf(to, message);
      const onwards = to.states[hears.state]?.next[number] ?? -1;
      if (heard === undefined || onwards < 0) {
        const where = `in \`${to.states[hears.state]?.name}\``;
        const sentence = `the ${speaker} may say \`${message.name}\`, which the ${hearer} does not know${heard === undefined ? '' : ` ${where}`}`;
        this.#find(meeting, says, { message: message.name, sentence });
        continue;
      }
      this.#fields(meeting, says, hears, message, heard);
      const after = [...meeting.after, message.name];
      const moved = { says: { ...says, state: next }, hears: { ...hears, state: onwards } };
      if (speaker === 'client') this.begin(moved.says, moved.hears, after);
      else this.begin(moved.hears, moved.says, after);
    }
  }

  #fields(meeting: Meeting, says: Place, hears: Place, said: MessageTable, heard: MessageTable): void {
    const misfit = fieldMisfit(copied(said.fields), copied(heard.fields));
    if (misfit !== undefined) {
      const field = fieldAt(misfit.path);
      const sentence = `\`${said.name}${misfit.path}\` ${misfit.what}`;
      const at = said.fields.some(({ name }) => name === field) ? says : hears;
      this.#find(meeting, at, { message: said.name, field, sentence });
    }
    const names = new Set([...said.fields, ...heard.fields].filter(isMovedField).map(({ name }) => name));
    for (const name of names) {
      const [from, to] = [said, heard].map(({ fields }) => fields.find((field) => field.name === name));
      const wrong = movedMisfit(from, to);
      const place = from === undefined ? hears : says;
      if (wrong !== undefined) {
        this.#find(meeting, place, { message: said.name, field: name, sentence: `\`${said.name}.${name}\` ${wrong}` });
      } else if (from !== undefined && to !== undefined && isMovedField(from) && isMovedField(to)) {
        const otherwise = this.#carried(from.shape, to.shape, says, hears, [...meeting.after, `${said.name}.${name}`]);
        if (otherwise === undefined) continue;
        this.#find(meeting, says, {
          message: said.name,
          field: name,
          sentence: `\`${said.name}.${name}\` ${otherwise}`,
        });
      }
    }
  }

  /**
   * Who hears holds the end from now on, by its own version; the end's peer knows it by the speaker's. A sentence when one
   * version has it in two states: the kernel knows one state of an end for each version.
   */
  #carried(from: MovedShape, to: MovedShape, says: Place, hears: Place, after: readonly string[]): string | undefined {
    if (!('contract' in from) || !('contract' in to)) return undefined;
    const holder = placeIn(hears.tables, to);
    const peer = placeIn(says.tables, from);
    if (tableAt(holder)?.digest === tableAt(peer)?.digest && holder.state !== peer.state) {
      return `is in the state \`${stateName(peer)}\`, and who hears takes it in \`${stateName(holder)}\``;
    }
    const serves = to.kind === 'listener' || (to.kind === 'endpoint' && to.side === 'Exp');
    if (serves) this.begin(peer, holder, after);
    else this.begin(holder, peer, after);
    return undefined;
  }

  #find(
    { after }: Meeting,
    { tables, contract, state }: Place,
    what: Pick<Disagreement, 'sentence' | 'message' | 'field'>,
  ): void {
    const key = `${tables.of} ${contract} ${what.sentence}`;
    if (this.#found.has(key)) return;
    this.#found.set(key, { on: tables.of, contract, state: stateName({ tables, contract, state }), ...what, after });
  }
}

const tableAt = ({ tables, contract }: Place): ContractTable | undefined => tables.byName.get(contract);

const stateName = (place: Place): string => tableAt(place)?.states[place.state]?.name ?? '';

function placeIn(tables: Tables, shape: Extract<MovedShape, { readonly contract: string }>): Place {
  const states = tables.byName.get(shape.contract)?.states ?? [];
  const state = shape.kind === 'endpoint' ? states.findIndex(({ name }) => name === shape.state) : 0;
  return { tables, contract: shape.contract, state };
}

/** The hearer's number for what is said, and what it takes it to be. */
function messageOf(to: ContractTable, { name, speaker }: MessageTable): readonly [number, MessageTable | undefined] {
  const number = to.messages.findIndex((message) => message.name === name && message.speaker === speaker);
  return [number, to.messages[number]];
}

function turnText(speaker: Role | 'nobody', of: Role): string {
  if (speaker === 'nobody') return `for the ${of} it is over`;
  return `the ${of} ${speaker === of ? 'speaks' : 'listens'}`;
}

/** Why what is moved in one version cannot be what is moved in the other. */
function movedMisfit(from: RecordField | undefined, to: RecordField | undefined): string | undefined {
  if (from === undefined || to === undefined) {
    if (to?.optional === true) return undefined;
    return to === undefined
      ? 'is moved, and who hears does not know it: nobody would own it'
      : 'is needed by who hears, and who speaks does not send it';
  }
  if (from.optional && !to.optional) return 'is needed by who hears, and who speaks may leave it out';
  const [sent, wanted] = [from.shape, to.shape];
  const alike =
    sent.kind === wanted.kind && (sent.kind !== 'endpoint' || wanted.kind !== 'endpoint' || sent.side === wanted.side);
  return alike ? undefined : `is ${kindText(from)}, and who hears takes ${kindText(to)}`;
}

function kindText({ shape }: RecordField): string {
  switch (shape.kind) {
    case 'endpoint':
      return `an \`${shape.side}\` of \`${shape.contract}\``;
    case 'listener':
    case 'connector':
      return `a ${shape.kind} of \`${shape.contract}\``;
    case 'shared':
      return 'shared bytes';
    case 'block':
    case 'parcel':
      return `a ${shape.kind}`;
    default:
      return 'copied';
  }
}

const movedKinds: ReadonlySet<string> = new Set(['block', 'shared', 'endpoint', 'listener', 'connector', 'parcel']);
const isMovedField = (field: RecordField): field is RecordField & { readonly shape: MovedShape } =>
  movedKinds.has(field.shape.kind);
const copied = (fields: readonly RecordField[]): readonly RecordField[] =>
  fields.filter((field) => !isMovedField(field));

/** The field of the message in `.a[].b`. */
const fieldAt = (path: string): string => /^\.([^.[]+)/.exec(path)?.[1] ?? '';
