// style: intersections of small records, tagged actions as a base and its literals, records with a known part, a form's changes by key

interface Named {
  name: string;
}
interface Stamped {
  readonly createdAt: number;
  updatedAt: number;
}
interface Owned {
  owner?: string;
}

export type Note = Named & Stamped & Owned & { tags: string[] };

export function makeNote(name: string, now: number): Note {
  return { name, createdAt: now, updatedAt: now, tags: [] };
}

const rename = (named: Named, name: string): void => {
  named.name = name;
};
const touch = (stamped: Stamped, now: number): void => {
  stamped.updatedAt = now;
};
const give = (owned: Owned, owner: string): void => {
  owned.owner = owner;
};

interface Action {
  readonly type: string;
}
type Added = Action & { readonly type: 'added'; readonly tag: string };
type Cleared = Action & { readonly type: 'cleared' };

function apply(note: Note, action: Added | Cleared): void {
  switch (action.type) {
    case 'added':
      note.tags.push(action.tag);
      break;
    case 'cleared':
      note.tags = [];
      break;
  }
}

const log: string[] = [];
const noted = (action: Action): void => {
  log.push(action.type);
};

export type Settings = { readonly profile: string } & { readonly [name: string]: string | number };

const describe = (settings: Settings): string =>
  `${settings.profile}: ${Object.keys(settings)
    .filter((name) => name !== 'profile')
    .join()}`;

export interface Form {
  readonly title: string;
  readonly count: number;
  readonly done: boolean;
}
export type Change = { [K in keyof Form]: { readonly field: K; readonly value: Form[K] } }[keyof Form];

export const changed = (form: Form, change: Change): Form => ({ ...form, [change.field]: change.value });

export function changedAll(form: Form, changes: readonly Change[]): Form {
  let now = form;
  for (const change of changes) {
    const next = { ...now, [change.field]: change.value };
    now = next;
  }
  return now;
}

/** What is asked for comes last, so that no name of the others replaces it. */
export function entryOf(key: string, value: number): { [name: string]: string | number; id: string } {
  return { [key]: value, id: key };
}

export const flags = (key: 'bold' | 'italic'): { readonly bold: boolean; readonly italic: boolean } => {
  const none = { bold: false, italic: false };
  const made = { ...none, [key]: true };
  return made;
};

export function selfTest(): boolean {
  const note = makeNote('a', 1);
  rename(note, 'b');
  touch(note, 2);
  give(note, 'me');
  const added: Added = { type: 'added', tag: 'x' };
  apply(note, added);
  noted(added);
  const first = note.tags.join() === 'x' && note.name === 'b' && note.updatedAt === 2 && note.owner === 'me';
  apply(note, { type: 'cleared' });
  const settings: Settings = { profile: 'dark', size: 3 };
  const form = changedAll({ title: 't', count: 1, done: false }, [
    { field: 'count', value: 2 },
    { field: 'done', value: true },
  ]);
  const renamed = changed(form, { field: 'title', value: 'u' });
  return (
    first &&
    note.tags.length === 0 &&
    log.join() === 'added' &&
    describe(settings) === 'dark: size' &&
    renamed.title === 'u' &&
    renamed.count === 2 &&
    renamed.done &&
    entryOf('id', 1).id === 'id' &&
    flags('bold').bold &&
    !flags('bold').italic
  );
}
