// rule: SK1012
// mechanism: declared-not-defined
// wrong: throws ReferenceError
declare class Socket {
  read(): string;
}

export function go(): string {
  return new Socket().read();
}
