// rule: SK1210
// mechanism: index-beside-property
// wrong: throws TypeError
interface Notes {
  [name: string]: string | undefined;
  note?: string;
}

export function go(): string {
  const notes: Notes = { note: 'a' };
  const open: { [name: string]: string | undefined } = notes;
  open['note'] = undefined;
  return 'note' in notes ? notes.note.toUpperCase() : '';
}
