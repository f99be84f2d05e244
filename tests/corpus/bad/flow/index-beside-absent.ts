// rule: SK1221
// mechanism: index-beside-property
// wrong: throws TypeError
interface Notes {
  [name: string]: string | undefined;
  note?: string;
}

function blank(notes: Notes, key: string): void {
  notes[key] = undefined;
}

export function go(): string {
  const notes: Notes = { note: 'a' };
  blank(notes, 'note');
  return 'note' in notes ? notes.note.toUpperCase() : '';
}
